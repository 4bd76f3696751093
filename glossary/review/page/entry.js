// SPDX-License-Identifier: Apache-2.0
// The whole entry of a concept, with every field that TBX carries, to be edited and saved as one operation.

import { get, put } from './api.js';
import { button, el, field, fill, select } from './dom.js';
import { emit } from './events.js';
import { FieldList } from './entry_fields.js';
import { address } from './filter.js';
import { t, term } from './i18n.js';
import { isComposing } from './keys.js';
import { enqueue } from './save.js';
import { say } from './announce.js';

const USAGES = ['unknown', 'preferred', 'admitted', 'deprecated', 'superseded'];

class TermForm {
  constructor(data, language, changed) {
    this.surface = el('input', { type: 'text', class: 'surface', lang: language, value: data.surface, required: true,
      autocomplete: 'off', oninput: changed });
    this.usage = select(USAGES.map((one) => [one, term('usage', one)]), data.usage || 'unknown', { onchange: changed });
    this.fields = new FieldList(data.fields ?? [], 'term', language, changed);
    this.node = el('section', { class: 'term' }, el('div', { class: 'term-head' }, field(t('term'), this.surface),
      field(t('usage'), this.usage), button(t('remove_term'), () => this.section.remove(this), { class: 'quiet remove' })),
    this.fields.node);
  }

  read() {
    return { surface: this.surface.value.trim(), usage: this.usage.value, fields: this.fields.read() };
  }
}

class LanguageForm {
  constructor(data, changed) {
    this.language = data.language;
    this.changed = changed;
    this.terms = [];
    this.fields = new FieldList(data.fields ?? [], 'language', data.language, changed);
    this.box = el('div', { class: 'terms' });
    this.node = el('section', { class: 'language', 'data-language': data.language },
      el('h3', {}, term('language', data.language)), this.fields.node, this.box,
      button(t('add_term'), () => { this.add({ surface: '', usage: 'unknown' }).surface.focus(); changed(); }));
    for (const one of data.terms ?? []) this.add(one);
  }

  add(data) {
    const form = new TermForm(data, this.language, this.changed);
    form.section = this;
    this.terms.push(form);
    this.box.append(form.node);
    return form;
  }

  remove(form) {
    this.terms = this.terms.filter((one) => one !== form);
    form.node.remove();
    this.changed();
    this.node.querySelector(':scope > button').focus();
  }

  read() {
    const terms = this.terms.map((one) => one.read()).filter((one) => one.surface !== '');
    return { language: this.language, fields: this.fields.read(), terms };
  }
}

class EntryForm {
  constructor(draft, changed) {
    this.draft = draft;
    this.fields = new FieldList(draft.entry.fields ?? [], 'concept', null, changed);
    this.languages = (draft.entry.languages ?? []).map((one) => new LanguageForm(one, changed));
    for (const code of ['ja', 'en']) {
      if (!this.languages.some((one) => one.language.split('-')[0] === code)) {
        this.languages.push(new LanguageForm({ language: code }, changed));
      }
    }
    this.node = el('div', { class: 'entry' }, el('section', { class: 'concept' }, el('h3', {}, t('concept_level')), this.fields.node),
      el('div', { class: 'languages' }, this.languages.map((one) => one.node)));
  }

  read() {
    const languages = this.languages.map((one) => one.read()).filter((one) => one.terms.length > 0 || one.fields.length > 0);
    const { entry, own, revision, seen } = this.draft;
    return { entry: { ...entry, fields: this.fields.read(), languages }, own, revision, seen };
  }
}

function saveBar(save, reload) {
  return el('div', { class: 'actions save-bar' }, button(t('save'), save, { class: 'primary' }), el('kbd', {}, 'Ctrl Enter'),
    button(t('reload'), reload), el('a', { href: address() }, t('back_to_queue')));
}

/** The view of one concept's entry. */
export function view(id) {
  let form = null;
  let changed = false;
  let back = false;
  const state = el('p', { class: 'entry-state', role: 'status' });
  const box = el('div', {}, el('p', { class: 'dim' }, t('loading')));
  const touched = () => { changed = true; fill(state, t('not_saved_changes')); };
  async function load() {
    try {
      form = new EntryForm(await get(`/api/concepts/${id}/entry`), touched);
      changed = false;
      fill(state);
      fill(box, form.node);
    } catch (error) {
      fill(box, el('p', { class: 'error' }, error.message));
      if (error.status !== 404) emit('failed', error);
    }
  }
  async function save() {
    if (form === null) return;
    const body = form.read();
    fill(state, t('saving_short'));
    const answer = await enqueue({ action: 'edit_entry', away: true, send: () => put(`/api/concepts/${id}/entry`, body) });
    if (answer === null) {
      fill(state, t('entry_conflict'));
      return;
    }
    say(t('saved'));
    await load();
    fill(state, t('saved'));
  }
  const node = el('form', { class: 'view', onsubmit: (event) => event.preventDefault() }, el('h2', {}, t('whole_entry')),
    saveBar(save, load), state, box);
  node.addEventListener('keydown', (event) => {
    const wanted = event.key === 'Enter' || event.key === 's';
    if (!wanted || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    save();
  });
  node.addEventListener('input', touched);
  load();
  return { node, keys: { Escape: () => { location.hash = address(); }, R: load }, dirty: () => changed,
    stay: () => {
      if (!changed || back || location.hash === `#/entry/${id}`) return false;
      if (confirm(t('leave_unsaved'))) return false;
      back = true;
      location.hash = `#/entry/${id}`;
      setTimeout(() => { back = false; }, 0);
      return true;
    } };
}
