// SPDX-License-Identifier: Apache-2.0
// Which pairs the list shows: search field and filter panel, kept in the address so that a reload keeps them.

import { query } from './api.js';
import { el, field, fill, fresh, tick } from './dom.js';
import { emit } from './events.js';
import { number, t, term } from './i18n.js';
import { isComposing } from './keys.js';

export const STATUSES = ['candidate', 'suggested', 'accepted', 'forbidden', 'rejected'];
const LISTS = ['status', 'type', 'evidence'];
const EMPTY = { status: [], type: [], evidence: [], min: '', max: '', text: '', post: '', conflicts: false };
const PAUSE = 200;  // milliseconds without a key before a text is looked up

let filter = structuredClone(EMPTY);
let timer = 0;
let panel = null;
let search = null;
let summary = null;
let groups = {};

/** What goes to the server; empty fields are left out. */
export function wanted() {
  const result = {};
  for (const [name, value] of Object.entries(filter)) {
    if (value === '' || value === false || (Array.isArray(value) && value.length === 0)) continue;
    result[name] = name === 'min' || name === 'max' ? Number(value) : value;
  }
  return result;
}

export const active = () => Object.keys(wanted()).filter((name) => name !== 'text').length;

export function fromAddress(parameters) {
  filter = structuredClone(EMPTY);
  for (const name of LISTS) filter[name] = parameters.getAll(name);
  for (const name of ['min', 'max']) {
    const value = Number(parameters.get(name));
    if (parameters.has(name) && value >= 0 && value <= 1) filter[name] = value;
  }
  for (const name of ['text', 'post']) filter[name] = parameters.get(name) ?? '';
  filter.conflicts = parameters.get('conflicts') === 'true';
}

/** The queue's address with this filter. */
export const address = () => `#/queue${query(wanted())}`;

/** Another filter from elsewhere in the page. */
export function set(values) {
  filter = { ...structuredClone(EMPTY), ...values };
  emit('filter', wanted());
}

/** Whether the list holds what is to be decided only, as it does where no status is chosen. */
export const onlyOpen = () => filter.status.length === 0;

/** The same filter, whatever the status. */
export function widen() {
  Object.assign(filter, { status: [...STATUSES] });
  describe();
  emit('filter', wanted());
}

function changed(values, pause = 0) {
  Object.assign(filter, values);
  clearTimeout(timer);
  timer = setTimeout(() => { describe(); emit('filter', wanted()); }, pause);
}

function describe() {
  if (summary === null) return;
  fill(summary, t('filter'), active() > 0 ? el('span', { class: 'badge' }, number(active())) : null);
}

function choices(name, counts) {
  const values = [...new Set([...(name === 'status' ? STATUSES : Object.keys(counts).sort()), ...filter[name]])];
  return values.map((value) => el('div', { class: 'choice' },
    tick('checkbox', term(name === 'evidence' ? 'kind' : name, value), {
      name: `filter-${name}`, value, checked: filter[name].includes(value), onchange: (event) => changed({
        [name]: event.target.checked ? [...filter[name], value] : filter[name].filter((one) => one !== value),
      }),
    }), el('span', { class: 'count' }, number(counts[value] ?? 0))));
}

/** The numbers behind the choices: what the list would hold. Keeps the focus where it is. */
export function showCounts(counts) {
  for (const name of LISTS) {
    if (!groups[name]) continue;
    const focused = groups[name].contains(document.activeElement) ? document.activeElement.value : null;
    fill(groups[name], choices(name, counts[name] ?? {}));
    if (focused !== null) groups[name].querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }
}

function share(name, label) {
  return field(label, el('input', {
    type: 'number', min: 0, max: 100, step: 1, inputmode: 'numeric', name: `filter-${name}`,
    value: filter[name] === '' ? '' : Math.round(filter[name] * 100),
    oninput: (event) => {
      const { value } = event.target;
      const bad = value !== '' && !(Number(value) >= 0 && Number(value) <= 100);
      event.target.setAttribute('aria-invalid', String(bad));
      if (!bad) changed({ [name]: value === '' ? '' : Number(value) / 100 }, PAUSE);
    },
  }));
}

function group(name, label) {
  groups[name] = el('div', { class: 'choices' }, choices(name, {}));
  return el('fieldset', {}, el('legend', {}, label), groups[name]);
}

function clear() {
  filter = structuredClone(EMPTY);
  search.value = '';
  fill(panel, content());
  changed({});
}

function content() {
  return [
    group('status', t('status')), group('type', t('type')), group('evidence', t('evidence')),
    el('fieldset', {}, el('legend', {}, t('confidence_percent')),
      el('div', { class: 'pair-of-fields' }, share('min', t('at_least')), share('max', t('at_most')))),
    field(t('post_text'), el('input', { type: 'text', name: 'filter-post', value: filter.post,
      oninput: (event) => changed({ post: event.target.value.trim() }, PAUSE) })),
    tick('checkbox', t('only_conflicts'), { name: 'filter-conflicts', checked: filter.conflicts,
      onchange: (event) => changed({ conflicts: event.target.checked }) }),
    el('button', { type: 'button', onclick: clear }, t('clear_filter')),
  ];
}

/** Enter and Esc lead from the search field to the list. */
function leave(event) {
  if ((event.key !== 'Enter' && event.key !== 'Escape') || isComposing(event)) return;
  event.preventDefault();
  emit('search_left');
}

/** Search field and panel. */
export function build() {
  groups = {};
  const id = fresh('search');
  search = el('input', { id, type: 'search', name: 'text', value: filter.text, placeholder: t('search_terms'),
    'aria-keyshortcuts': '/', autocomplete: 'off', spellcheck: 'false',
    oninput: (event) => changed({ text: event.target.value.trim() }, PAUSE), onkeydown: leave });
  panel = el('div', { class: 'filter-panel' });
  summary = el('summary');
  fill(panel, content());
  describe();
  return el('search', { class: 'filter' },
    el('div', { class: 'search-row' }, el('label', { for: id, class: 'visually-hidden' }, t('search_terms')), search),
    el('details', {}, summary, panel));
}

export function focusSearch() {
  search?.focus();
  search?.select();
}
