// SPDX-License-Identifier: Apache-2.0
// One pair with all that speaks for and against it.

import { get } from './api.js';
import { evidenceList } from './concordance.js';
import { button, el, fill, word } from './dom.js';
import { emit, on } from './events.js';
import { number, percent, t, term, time } from './i18n.js';
import { confidenceParts } from './parts.js';
import { pendingOf } from './save.js';
import { isOpen, item, learn } from './store.js';

const KEPT = 60;  // details that are remembered
const cache = new Map();
let box = null;
let shown = null;
let aborter = null;
let timer = 0;
const PAUSE = 40;  // milliseconds: who runs down the list with j asks for nothing on the way

export const shownId = () => shown;
/** The details of the pair that is shown; null while they are on their way. */
export const details = () => cache.get(shown) ?? null;

function keep(id, answer) {
  cache.delete(id);
  cache.set(id, answer);
  if (cache.size > KEPT) cache.delete(cache.keys().next().value);
}

async function load(id, signal) {
  const answer = await get(`/api/terms/${id}`, {}, signal);
  keep(id, answer);
  return answer;
}

/** Asks for the pair that the reader will see next. Items are not learned from it: nobody has seen them yet. */
export function prefetch(id) {
  if (id !== null && id !== undefined && !cache.has(id)) load(id).catch(() => {});
}

export const forget = () => cache.clear();

/** `other`: a pair that is not the one of the list. */
export function show(id, { other = false } = {}) {
  shown = id;
  aborter?.abort();
  clearTimeout(timer);
  if (id === null) {
    fill(box, el('p', { class: 'empty' }, t('nothing_chosen')));
    return;
  }
  box.classList.toggle('other', other);
  draw();
  if (box) box.scrollTop = 0;
  if (cache.get(id)?.item.revision === item(id)?.revision) return;
  aborter = new AbortController();
  const { signal } = aborter;
  timer = setTimeout(() => load(id, signal).then((answer) => {
    if (shown !== id) return;
    learn([answer.item], true);
    draw();
  }).catch((error) => { if (error.name !== 'AbortError') emit('failed', error); }), cache.has(id) ? 0 : PAUSE);
}

function badge(one) {
  const pending = pendingOf(one.id);
  const forbidden = one.status === 'forbidden' && one.forbidden ? ` · ${t(`side.${one.forbidden}`)}` : '';
  return el('span', { class: `status ${one.status}`, 'data-status': one.status },
    pending ? t('saving_short') : term('status', one.status) + forbidden);
}

function head(one) {
  return el('header', { class: 'head' },
    el('h2', { class: 'pair' }, word('ja', one.ja, { class: 'ja' }), word('en', one.en, { class: 'en' })),
    el('p', { class: 'facts' }, badge(one), one.chosen ? el('span', { class: 'chip' }, `★ ${t('chosen')}`) : null,
      el('span', {}, term('type', one.type)),
      el('span', {}, el('meter', { min: 0, max: 1, value: one.confidence, 'aria-label': t('confidence') }), ' ',
        percent(one.confidence)),
      el('span', {}, t('in_posts', { n: one.posts })),
      el('span', { class: 'dim' }, `#${one.id}`)));
}

const ACTIONS = [['accept', 'a'], ['reject', 'x'], ['forbid', 'f'], ['skip', 's'], ['edit', 'e'], ['merge', 'm'],
  ['apart', 'd'], ['note', 'n']];

function actions(one) {
  const open = isOpen(one);
  return el('div', { class: 'actions decide', role: 'toolbar', 'aria-label': t('decide') },
    ACTIONS.map(([name, key]) => button(t(`do.${name}`), () => emit('act', name), { key, class: name, 'data-act': name })),
    open ? null : button(t('do.reopen'), () => emit('act', 'reopen'), { key: 'r', 'data-act': 'reopen' }),
    el('a', { class: 'button', href: `#/entry/${one.concept}`, 'aria-keyshortcuts': 'E' }, el('span', {}, t('whole_entry')),
      el('kbd', { 'aria-hidden': 'true' }, 'E')));
}

function section(title, content, attributes = {}) {
  return el('section', attributes, el('h3', {}, title), content);
}

/** A pair of the details as it is known by now. */
const asKnown = (one) => ((item(one.id)?.revision ?? 0) > one.revision ? { ...one, ...item(one.id) } : one);

function renderingRow(one, index) {
  const self = one.id === shown;
  return el('tr', { class: self ? 'self' : null },
    el('td', { class: 'num' }, index < 9 ? el('button', { type: 'button', class: 'number', 'data-choose': index + 1,
      'aria-label': t('choose_this', { what: `${one.ja} = ${one.en}` }), onclick: () => emit('choose', index + 1) },
    String(index + 1)) : ''),
    el('td', {}, word('ja', one.ja), one.chosen ? el('span', { class: 'star', title: t('chosen') }, ' ★') : null),
    el('td', {}, word('en', one.en)),
    el('td', { class: 'num' }, number(one.posts)), el('td', { class: 'num' }, number(one.pieces ?? 0)),
    el('td', {}, el('span', { class: `status ${one.status}` }, term('status', one.status))),
    el('td', {}, self ? el('span', { class: 'dim' }, t('this_one')) :
      el('button', { type: 'button', class: 'quiet', onclick: () => emit('show', one.id) }, t('show'))));
}

const column = (text, kind = null) => el('th', { scope: 'col', class: kind }, text);

function renderings(list) {
  return el('table', { class: 'renderings' },
    el('thead', {}, el('tr', {}, el('td'), column(t('ja')), column(t('en')),
      column(t('posts'), 'num'), column(t('pieces'), 'num'), column(t('status')), el('td'))),
    el('tbody', {}, list.map(asKnown).map(renderingRow)));
}

function relatives(list, reason) {
  return el('ul', { class: 'relatives' }, list.map(asKnown).map((one) => el('li', {},
    el('button', { type: 'button', class: 'quiet pair-link', onclick: () => emit('show', one.id) },
      word('ja', one.ja, { class: 'ja' }), ' ', word('en', one.en, { class: 'en' })),
    el('span', { class: `status ${one.status}` }, term('status', one.status)),
    el('span', { class: 'dim' }, reason(one)))));
}

/** The status as the page names it: what is forbidden is stored as accepted with a side. */
const after = (one) => (one.forbidden && one.after === 'accepted' ? 'forbidden' : one.after);

/** `earlier`: the decision before, which knows whether what is left was forbidden. */
function change(one, earlier) {
  if (!one.after) return '';
  const before = earlier && !earlier.undone && earlier.after === one.before ? after(earlier) : one.before;
  if (before === after(one)) return '';
  return t('from_to', { from: term('status', before), to: term('status', after(one)) });
}

function historyRow(one, index, all) {
  return el('li', { class: one.undone ? 'undone' : null },
    el('span', { class: 'when' }, time(one.when)), ' ', el('strong', {}, term('do', one.action)), ' ',
    change(one, all[index - 1]), ' ',
    one.who ? el('span', { class: 'dim' }, `(${one.who})`) : null,
    one.undone ? ` (${t('undone')})` : '', one.note ? el('q', {}, one.note) : null);
}

function sections(all) {
  const { renderings: others = [], similar = [], conflicts = [], history = [], notes = [] } = all;
  return [
    conflicts.length ? section(t('conflicts'), relatives(conflicts, () => t('conflict_reason')), { class: 'warning' }) : null,
    notes.length ? section(t('notes'), el('ul', { class: 'notes' }, notes.map((one) => el('li', {}, one.text)))) : null,
    others.length ? section(t('renderings'), renderings(others)) : null,
    section(t('evidence'), evidenceList(all.evidence ?? [])),
    similar.length ? section(t('similar'), relatives(similar, (one) =>
      `${term('reason', one.reason)} ${percent(one.likeness)}`)) : null,
    confidenceParts(all),
    section(t('history'), history.length ? el('ul', { class: 'history' }, history.map(historyRow)) :
      el('p', { class: 'dim' }, t('no_history'))),
  ];
}

function draw() {
  if (box === null || shown === null) return;
  const one = item(shown);
  if (!one) {
    fill(box, el('p', { class: 'empty' }, t('loading')));
    return;
  }
  const all = cache.get(shown);
  const top = box.scrollTop;
  const focused = box.contains(document.activeElement) ? document.activeElement.dataset.act : null;
  fill(box, el('article', { 'data-id': one.id, 'data-complete': all ? 'yes' : 'no' },
    el('div', { class: 'fixed' }, head(one), actions(one)),
    el('div', { class: 'sections' }, all ? sections(all) : el('p', { class: 'dim' }, t('loading')))));
  box.scrollTop = top;
  if (focused) box.querySelector(`[data-act=${focused}]`)?.focus({ preventScroll: true });
}

export function build() {
  box = el('section', { class: 'detail', tabindex: 0, 'aria-label': t('detail') });
  return box;
}

export const focusDetail = () => box?.focus();

on('items', (ids) => {
  for (const id of ids) {
    const kept = cache.get(id);
    if (kept && kept.item.revision !== item(id)?.revision) cache.delete(id);
  }
  if (ids.includes(shown)) show(shown, { other: box?.classList.contains('other') });
});
on('saving', draw);
