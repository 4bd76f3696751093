// SPDX-License-Identifier: Apache-2.0
// Shows the queue's rows: only those in sight are elements, so a hundred thousand cost what thirty do.

import { el, fill, word } from './dom.js';
import { on } from './events.js';
import { percent, t, term } from './i18n.js';
import { go, list, loadMore, tickAt } from './list.js';
import { pendingOf } from './save.js';
import { isOpen, item } from './store.js';

const ROW = 54;       // pixels, as in layout.css
const BESIDE = 6;     // rows beyond the edges of what is seen
const MARKS = { accepted: '✓', rejected: '✕', forbidden: '⊘', suggested: '?', candidate: '' };
let box = null;
let sheet = null;
let frame = 0;
const conflicts = new Set();

function row(index) {
  const id = list.ids[index];
  const one = item(id);
  const pending = pendingOf(id);
  const classes = ['row', isOpen(one) ? 'open' : `decided ${one.status}`];
  if (index === list.at) classes.push('current');
  if (list.selected.has(id)) classes.push('ticked');
  if (pending) classes.push('pending');
  if (conflicts.has(id)) classes.push('conflict');
  const status = pending ? t('saving_short') : term('status', one.status);
  const node = el('div', {
    id: `row-${id}`, class: classes.join(' '), role: 'option', 'data-id': id, 'data-status': one.status,
    'data-saving': pending ? 'yes' : null,
    'aria-selected': String(index === list.at || list.selected.has(id)), 'aria-posinset': index + 1,
    'aria-setsize': Math.max(list.total, list.ids.length),
  },
  el('span', { class: 'sign', 'aria-hidden': 'true' }, pending ? '…' : MARKS[one.status] ?? ''),
  el('span', { class: 'words' }, word('ja', one.ja, { class: 'ja' }), word('en', one.en, { class: 'en' })),
  el('span', { class: 'facts' },
    el('span', { class: 'confidence' }, percent(one.confidence)),
    el('span', { class: 'kind' }, isOpen(one) && !pending ? term('type', one.type) : status)));
  node.style.transform = `translateY(${index * ROW}px)`;
  return node;
}

function draw() {
  frame = 0;
  if (box === null || !box.isConnected) return;
  const first = Math.max(0, Math.floor(box.scrollTop / ROW) - BESIDE);
  const last = Math.min(list.ids.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + BESIDE);
  const rows = [];
  for (let i = first; i < last; ++i) rows.push(row(i));
  if (list.at < first || list.at >= last) if (list.ids[list.at]) rows.push(row(list.at));
  sheet.style.height = `${list.ids.length * ROW}px`;
  fill(sheet, rows);
  if (list.ids.length === 0) fill(sheet, el('p', { class: list.loaded ? 'empty' : 'dim' }, t(list.loaded ? 'list_empty' : 'loading')));
  const current = list.ids[list.at];
  if (current) box.setAttribute('aria-activedescendant', `row-${current}`);
  else box.removeAttribute('aria-activedescendant');
  if (last >= list.ids.length - BESIDE) loadMore();
}

export function redraw() {
  if (frame === 0) frame = requestAnimationFrame(draw);
}

/** Brings the reader's row into sight, a row of context round it. */
export function reveal() {
  if (box === null) return;
  const top = list.at * ROW;
  if (top - ROW < box.scrollTop) box.scrollTop = Math.max(0, top - ROW);
  else if (top + 2 * ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + 2 * ROW - box.clientHeight;
  redraw();
}

function clicked(event) {
  const at = event.target.closest('[role=option]');
  if (at === null) return;
  const index = list.ids.indexOf(Number(at.dataset.id));
  if (event.shiftKey || event.ctrlKey || event.metaKey) tickAt(index, event.shiftKey);
  else go(index);
}

const STEPS = { ArrowDown: () => 1, ArrowUp: () => -1, PageDown: () => pageRows(), PageUp: () => -pageRows(),
  Home: () => -Infinity, End: () => Infinity };
const pageRows = () => Math.max(1, Math.floor(box.clientHeight / ROW) - 1);

function keyed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === ' ') {
    tickAt(list.at);
  } else if (event.key in STEPS) {
    const to = Math.min(list.ids.length - 1, Math.max(0, list.at + STEPS[event.key]()));
    if (event.shiftKey) tickAt(to, true);
    else go(to);
  } else {
    return;
  }
  event.preventDefault();
}

export function build() {
  sheet = el('div', { class: 'sheet', role: 'presentation' });
  box = el('div', { class: 'list', role: 'listbox', tabindex: 0, 'aria-label': t('queue'),
    'aria-multiselectable': 'true', onclick: clicked, onkeydown: keyed, onscroll: redraw }, sheet);
  new ResizeObserver(redraw).observe(box);
  return box;
}

export const focusList = () => box?.focus({ preventScroll: true });

on('list', redraw);
on('items', redraw);
on('saving', redraw);
on('moved', reveal);
on('refused', ({ jobs }) => { for (const job of jobs) for (const id of job.ids) conflicts.add(id); redraw(); });
on('saved', ({ job }) => { for (const id of job.ids) conflicts.delete(id); });
