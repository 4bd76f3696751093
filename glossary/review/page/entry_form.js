// SPDX-License-Identifier: Apache-2.0
// The form of an entry: concept, languages and terms, each with its fields; what it reads is what the server takes.

import { button, el, field, select } from './dom.js';
import { FieldList } from './entry_fields.js';
import { t, term } from './i18n.js';

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

/** Of a draft as the server gives it; `read()` gives it back as the reader has left it. */
export class EntryForm {
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
