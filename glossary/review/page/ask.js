// SPDX-License-Identifier: Apache-2.0
// The dialogs of decisions that need a word more: other words, a note, which side, which other pair.

import { say } from './announce.js';
import { get } from './api.js';
import { apart, decide, edit, merge, note } from './decide.js';
import { open } from './dialog.js';
import { el, field, fill, fresh, kbd, select, tick, word } from './dom.js';
import { emit } from './events.js';
import { number, t, term } from './i18n.js';
import { details } from './detail.js';
import { isStated, item, learn, OWN } from './store.js';
import { TYPES } from './types.js';

export function askEdit(id, done) {
  const one = item(id);
  const content = [
    field(t('ja'), el('input', { name: 'ja', lang: 'ja', value: one.ja, required: true, autofocus: true, autocomplete: 'off' })),
    field(t('en'), el('input', { name: 'en', lang: 'en', value: one.en, required: true, autocomplete: 'off' })),
    field(t('type'), select(TYPES.map((type) => [type, term('type', type)]), one.type, { name: 'type' })),
    el('p', { class: 'dim' }, t('edit_hint')),
  ];
  open(t('edit_title'), content, { action: t('save'), submit: (data) => {
    const words = { ja: data.get('ja').trim(), en: data.get('en').trim(), type: data.get('type') };
    if (!words.ja || !words.en) return false;
    if (words.ja === one.ja && words.en === one.en && words.type === one.type) return true;
    done(edit(id, words));
    return true;
  } });
}

export function askNote(id, done) {
  const all = details()?.notes ?? [];
  const own = all.filter((one) => one.source === OWN);
  // The note that is saved takes the place of all notes: those of a file begin it, so that none is lost unseen.
  const texts = (own.length > 0 ? own : all).map((one) => one.text);
  const notes = texts.filter((text, at) => !texts.some((other, i) => i !== at && other.includes(text) && (other !== text || i < at)));
  const area = el('textarea', { name: 'note', rows: 4, autofocus: true }, notes.join('\n'));
  open(t('note_title'), [field(t('note_label'), area), el('p', { class: 'dim' }, t('ctrl_enter'))], {
    action: t('save'), submit: (data) => { done(note(id, data.get('note').trim())); },
  });
}

export function askSide(ids, done) {
  const choose = (side) => { dialog.close(); done(decide('forbid', ids, { side })); };
  const sides = [['ja', '1'], ['en', '2'], ['both', '3']];
  const content = el('div', { class: 'stack' }, sides.map(([side, key]) => el('button',
    { type: 'button', onclick: () => choose(side), 'data-side': side }, el('span', {}, t(`forbid_side.${side}`)), el('kbd', {}, key))));
  const keys = Object.fromEntries(sides.map(([side, key]) => [key, () => choose(side)]));
  const dialog = open(t('forbid_title'), content, { keys });
}

/** Pairs that may belong with this one: renderings and similar ones, each once. */
function candidates(id) {
  const { renderings = [], similar = [], conflicts = [] } = details() ?? {};
  const found = new Map();
  for (const one of [...renderings, ...similar, ...conflicts]) if (one.id !== id) found.set(one.id, one);
  return [...found.values()];
}

function label(one) {
  return el('span', { class: 'pick' }, word('ja', one.ja, { class: 'ja' }), ' ', word('en', one.en, { class: 'en' }),
    el('span', { class: `status ${one.status}` }, term('status', one.status)));
}

const KNOWN = ['candidate', 'suggested', 'accepted', 'forbidden'];

/** A field that adds pairs found by their words to a list. */
function finder(add, status) {
  const results = el('div', { class: 'found' });
  const id = fresh('find');
  const input = el('input', { id, type: 'search', autocomplete: 'off', onkeydown: (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    find();
  } });
  async function find() {
    const answer = await get('/api/queue', { text: input.value.trim(), status, limit: 8 });
    fill(results, answer.items.length === 0 ? t('no_hits') : answer.items.map((one) =>
      el('button', { type: 'button', class: 'quiet', onclick: () => { add(one); fill(results); } }, '+ ', label(one))));
  }
  return el('div', { class: 'finder' }, el('label', { for: id }, t('find_another')),
    el('div', { class: 'search-row' }, input, el('button', { type: 'button',
      onclick: () => find().catch((error) => emit('failed', error)) }, t('find'))), results);
}

function mergeRow(one, on, preferred, index) {
  return el('tr', {}, el('td', { class: 'num' }, index < 9 ? kbd(String(index + 1)) : ''),
    el('td', {}, el('input', { type: 'checkbox', name: 'with', value: one.id, checked: on, autofocus: index === 1,
      'aria-label': t('belongs', { what: `${one.ja} = ${one.en}` }) })),
    el('td', {}, el('input', { type: 'radio', name: 'preferred', value: one.id, checked: preferred,
      'aria-label': t('prefer', { what: `${one.ja} = ${one.en}` }) })),
    el('td', {}, label(one)), el('td', { class: 'num' }, number(one.posts ?? 0)));
}

export function restChoice() {
  return el('fieldset', { class: 'inline' }, el('legend', {}, t('rest')),
    tick('radio', t('rest_admitted'), { name: 'rest', value: 'admitted', checked: true }),
    tick('radio', t('rest_forbidden'), { name: 'rest', value: 'forbidden' }));
}

/** `ids`: one pair, to be merged with others, or all that are to be one concept. */
export function askMerge(ids, done) {
  const own = ids.map((id) => item(id));
  const others = ids.length === 1 ? candidates(ids[0]).filter((one) => KNOWN.includes(one.status)) : [];
  const body = el('tbody', {}, own.map((one, index) => mergeRow(one, true, index === 0, index)),
    others.map((one, index) => mergeRow(one, one.same_concept === true && isStated(one), false, own.length + index)));
  learn(others, false);
  const add = (one) => {
    learn([one], false);
    const there = body.querySelector(`[name=with][value="${one.id}"]`);
    if (there) there.checked = true;
    else body.append(mergeRow(one, true, false, body.childElementCount));
  };
  const hint = el('p', { role: 'status' }, t('merge_hint'));
  const content = [hint, el('table', { class: 'merge' }, el('thead', {}, el('tr', {}, el('td'),
    [t('belongs_short'), t('prefer_short'), t('term_pair'), t('posts')].map((text) => el('th', { scope: 'col' }, text)))), body),
  restChoice(), finder(add, KNOWN)];
  const keys = {};
  for (let n = 1; n <= 9; ++n) {
    keys[n] = () => body.querySelectorAll('[name=with]')[n - 1]?.click();
    keys[`Shift+${n}`] = () => body.querySelectorAll('[name=preferred]')[n - 1]?.click();
  }
  open(t('merge_title'), content, { wide: true, action: t('do.merge'), keys, submit: (data, form) => {
    const preferred = Number(data.get('preferred'));
    const chosen = new Set([...data.getAll('with').map(Number), preferred]);
    if (chosen.size < 2) {
      say(t('need_two'));
      fill(hint, t('need_two'));
      form.querySelector('[name=with]:not(:checked)')?.focus();
      return false;
    }
    done(merge([...chosen], preferred, data.get('rest')));
    return true;
  } });
}

export function askApart(ids, done) {
  if (ids.length === 2) return done(apart(ids[0], ids[1]));
  const [id] = ids;
  const row = (one, on) => el('li', {}, tick('radio', label(one), { name: 'other', value: one.id, checked: on, required: true }));
  const others = candidates(id);
  learn(others, false);
  const body = el('ul', { class: 'picks' }, others.map((one, index) => row(one, index === 0)));
  const add = (one) => {
    if (one.id === id) return;  // no word is another one than itself
    learn([one], false);
    body.querySelector(`[value="${one.id}"]`)?.closest('li').remove();
    body.append(row(one, true));
  };
  return open(t('apart_title', { what: `${item(id).ja} = ${item(id).en}` }), [el('p', {}, t('apart_hint')), body, finder(add, [...KNOWN, 'rejected'])], {
    wide: true, action: t('do.apart'), submit: (data) => {
      if (!data.get('other')) return false;
      done(apart(id, Number(data.get('other'))));
      return true;
    },
  });
}
