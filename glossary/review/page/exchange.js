// SPDX-License-Identifier: Apache-2.0
// Files out and in: the export of any form, the import with what it would change said first.

import { LONG, get, post, query } from './api.js';
import { open } from './dialog.js';
import { button, el, field, fill, select, word } from './dom.js';
import { emit } from './events.js';
import { t, term } from './i18n.js';
import { enqueue } from './save.js';
import { say } from './announce.js';

const CONFLICTS = 20;  // conflicts, and flaws of the file, that are shown

/** The bytes of a file in base64. */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

async function exporting() {
  const answer = await get('/api/profiles');
  const { profiles } = answer;
  const chosen = select(profiles.map((one) => [one.name, `${one.name} (${one.extension})`]), profiles[0]?.name, { name: 'profile' });
  const summary = el('p', { class: 'dim' });
  const link = el('a', { class: 'button primary', download: true }, t('download'));
  const update = () => {
    link.href = `/api/export${query({ profile: chosen.value })}`;
    fill(summary, profiles.find((one) => one.name === chosen.value)?.summary ?? '');
  };
  chosen.addEventListener('change', update);
  update();
  return el('section', {}, el('h3', {}, t('export')), field(t('form'), chosen), summary, link);
}

function conflictLine(one) {
  const [ja, en, otherJa, otherEn] = [one.ja, one.en, one.other_ja, one.other_en];
  return el('li', {}, word('ja', ja), ' = ', word('en', en), otherJa || otherEn ?
    [' / ', word('ja', otherJa ?? ''), ' = ', word('en', otherEn ?? '')] : null,
  el('span', { class: 'dim' }, ` ${one.kind ? term('conflict', one.kind) : ''} ${t(one.file_wins ? 'file_wins' : 'base_wins')}`));
}

function outcome(answer, dry) {
  const { conflicts = [], diagnostics = [] } = answer;
  return [el('p', {}, el('strong', {}, t(dry ? 'import_would' : 'import_done')), ' ', t('import_numbers', {
    entries: answer.entries ?? 0, units: answer.units ?? 0, pairs: answer.pairs ?? 0, added: answer.added ?? 0 })),
  answer.same_as ? el('p', {}, t('same_as', { file: answer.same_as })) : null,
  diagnostics.length ? el('ul', { class: 'samples' }, diagnostics.slice(0, CONFLICTS).map((text) => el('li', {}, text))) : null,
  conflicts.length ? [el('p', {}, t('import_conflicts', { n: answer.conflict_count ?? conflicts.length })),
    el('ul', { class: 'samples' }, conflicts.slice(0, CONFLICTS).map(conflictLine))] : null];
}

function importing() {
  const file = el('input', { type: 'file', name: 'file' });
  const prefer = select(['base', 'file', 'newest'].map((one) => [one, t(`prefer.${one}`)]), 'base', { name: 'prefer' });
  const result = el('div', { class: 'outcome', role: 'status' });
  const really = button(t('import'), () => run(false), { class: 'primary', disabled: true });
  async function run(dry) {
    if (file.files.length === 0) return file.focus();
    const [chosen] = file.files;
    fill(result, t('reading'));
    try {
      const body = { name: chosen.name, content: await base64(chosen), dry_run: dry, prefer: prefer.value };
      const answer = dry ? await post('/api/import', body, LONG) : await saved(body);
      if (answer === null) return fill(result, t('not_saved'));
      fill(result, outcome(answer, dry));
      really.disabled = !dry;
      if (!dry) say(t('import_done'));
    } catch (error) {
      fill(result, el('p', { class: 'error' }, error.message));
    }
    return null;
  }
  file.addEventListener('change', () => { really.disabled = true; fill(result); });
  return el('section', {}, el('h3', {}, t('import')), field(t('file'), file), field(t('on_conflict'), prefer),
    el('div', { class: 'actions' }, button(t('check_first'), () => run(true)), really), result);
}

const saved = (body) => enqueue({ action: 'import', away: true, send: () => post('/api/import', body, LONG) });

export async function exchange() {
  try {
    open(t('exchange'), el('div', { class: 'two' }, await exporting(), importing()), { wide: true, cancel: t('close') });
  } catch (error) {
    emit('failed', error);
  }
}
