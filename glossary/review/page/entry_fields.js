// SPDX-License-Identifier: Apache-2.0
// The fields of an entry as TBX has them: which there are at which level, and the rows to edit them in.

import { el, fresh, select } from './dom.js';
import { has, t, term } from './i18n.js';

const ANYWHERE = ['note', 'source', 'crossReference', 'externalCrossReference', 'xGraphic', 'transaction'];
export const LEVELS = {
  concept: ['subjectField', 'definition', 'customerSubset', 'projectSubset', ...ANYWHERE],
  language: ['definition', ...ANYWHERE],
  term: ['partOfSpeech', 'termType', 'context', 'geographicalUsage', 'grammaticalGender', 'termLocation', 'customerSubset',
    'projectSubset', 'reading', 'doNotTranslate', 'type', 'status', ...ANYWHERE],
  with: ['date', 'responsibility', 'source', 'externalCrossReference', 'note'],
};
const VALUES = {
  partOfSpeech: ['noun', 'verb', 'adjective', 'adverb', 'other'],
  termType: ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase'],
  grammaticalGender: ['masculine', 'feminine', 'neuter', 'other'],
  transaction: ['origination', 'modification'],
  status: ['candidate', 'suggested'],
  doNotTranslate: ['yes'],
};
const LONG = ['definition', 'context', 'note'];
const TARGETS = ['crossReference', 'externalCrossReference', 'xGraphic'];
const DETAILED = ['transaction', 'definition', 'context'];  // what has a date, a source, somebody responsible
const COMPUTED = ['confidence', 'evidence'];  // yakugo's own figures: shown, kept, not to be typed

const labelOf = (name) => (has(`field.${name}`) ? t(`field.${name}`) : name);

/** The control for a value: a list where TBX has one, an area for sentences. */
function control(name, value, language, onchange) {
  if (COMPUTED.includes(name)) return el('output', { 'aria-label': labelOf(name) }, value);
  const common = { class: 'value', 'aria-label': labelOf(name), lang: language, onchange };
  if (name in VALUES) {
    const values = [...new Set(['', ...VALUES[name], value])];
    return select(values.map((one) => [one, one === '' ? '–' : term('value', one)]), value, common);
  }
  if (LONG.includes(name) || value.length > 60 || value.includes('\n')) {
    return el('textarea', { ...common, rows: Math.min(6, 1 + Math.floor(value.length / 60)) }, value);
  }
  return el('input', { type: 'text', ...common, value, autocomplete: 'off' });
}

class FieldRow {
  constructor(field, level, language, changed) {
    this.name = field.name;
    this.value = control(field.name, field.value ?? '', language, changed);
    this.target = TARGETS.includes(field.name) || field.target ? el('input', { type: 'text', value: field.target ?? '',
      'aria-label': `${labelOf(field.name)}: ${t('target')}`, placeholder: t('target'), onchange: changed }) : null;
    const detailed = level !== 'with' && (DETAILED.includes(field.name) || (field.with ?? []).length > 0);
    this.with = detailed ? new FieldList(field.with ?? [], 'with', null, changed) : null;
    this.node = el('div', { class: 'field-row', 'data-field': field.name },
      el('span', { class: 'field-name' }, labelOf(field.name)),
      el('div', { class: 'field-value' }, this.value, this.target, this.with?.node),
      COMPUTED.includes(field.name) ? el('span') : el('button', { type: 'button', class: 'quiet remove',
        'aria-label': t('remove_what', { what: labelOf(field.name) }), onclick: () => this.remove() }, '×'));
  }

  read() {
    const result = { name: this.name, value: this.value.value, target: this.target?.value ?? '', with: this.with?.read() ?? [] };
    return result.value === '' && result.target === '' ? null : result;
  }

  remove() {
    this.list.remove(this);
  }
}

/** Fields of one level, and what adds another. */
export class FieldList {
  constructor(fields, level, language, changed) {
    this.level = level;
    this.language = language;
    this.changed = changed;
    this.rows = [];
    this.box = el('div', { class: 'field-rows' });
    this.adder = this.buildAdder();
    this.node = el('div', { class: `fields level-${level}` }, this.box, this.adder);
    for (const one of fields) this.add(one);
  }

  buildAdder() {
    const id = fresh('add');
    const other = '*';
    const chooser = select([['', t(this.level === 'with' ? 'add_detail' : 'add_field')],
      ...LEVELS[this.level].map((name) => [name, labelOf(name)]), [other, t('other_field')]], '', { id,
      'aria-label': t(this.level === 'with' ? 'add_detail' : 'add_field'), class: 'adder' });
    const custom = el('input', { type: 'text', class: 'custom', hidden: true, 'aria-label': t('other_field'),
      placeholder: t('other_field'), onchange: () => { if (custom.value.trim()) put(custom.value.trim()); } });
    const put = (name) => {
      this.add({ name, value: '' }).value.focus();
      this.changed();
      chooser.value = '';
      custom.value = '';
      custom.hidden = true;
    };
    chooser.addEventListener('change', () => {
      if (chooser.value === other) { custom.hidden = false; custom.focus(); } else if (chooser.value) put(chooser.value);
    });
    return el('div', { class: 'add-row' }, chooser, custom);
  }

  add(field) {
    const row = new FieldRow(field, this.level, this.language, this.changed);
    row.list = this;
    this.rows.push(row);
    this.box.append(row.node);
    return row;
  }

  remove(row) {
    this.rows = this.rows.filter((one) => one !== row);
    row.node.remove();
    this.changed();
    this.adder.querySelector('select').focus();
  }

  read() {
    return this.rows.map((row) => row.read()).filter((one) => one !== null);
  }
}

