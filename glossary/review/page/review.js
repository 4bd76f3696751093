// SPDX-License-Identifier: Apache-2.0
// The view in which one decides: the queue on the left, one pair on the right, and what each key does.

import { askApart, askEdit, askMerge, askNote, askSide } from './ask.js';
import { bulk } from './bulk.js';
import { decide } from './decide.js';
import * as detail from './detail.js';
import { button, el, fill } from './dom.js';
import { emit, on } from './events.js';
import * as filter from './filter.js';
import { t, term } from './i18n.js';
import * as rows from './list.js';
import * as listView from './list_view.js';
import { closeNotices } from './notices.js';
import { say } from './announce.js';
import { item } from './store.js';
import { current } from './sync.js';

let visiting = null;  // a pair that is shown although the reader's place in the list is another one
let outdated = null;
let summary = null;
let footer = null;
let active = false;

const targets = () => (visiting !== null ? [visiting] : rows.targets()).filter((id) => id !== null && item(id));

function follow() {
  visiting = null;
  const id = rows.currentId();
  detail.show(id);
  detail.prefetch(rows.list.ids[rows.list.at + 1]);
}

/** After a decision: on to the next pair, at once; the list keeps what was decided where it stood. */
function next() {
  if (visiting !== null) follow();
  else {
    const last = Math.max(rows.list.at, ...targets().map((id) => rows.list.ids.indexOf(id)));
    rows.untick();
    rows.advance(last);
  }
}

function simply(action, options) {
  const ids = targets();
  if (ids.length === 0) return;
  decide(action, ids, options);
  next();
}

function asking(ask, advances = true) {
  const ids = targets();
  if (ids.length === 0) return;
  ask(ids, () => { if (advances) next(); });
}

const one = (ask) => (ids, done) => ask(ids[0], done);

const ACTIONS = {
  accept: () => simply('accept'), reject: () => simply('reject'), forbid: () => simply('forbid', { side: 'ja' }),
  forbid_side: () => asking(askSide), reopen: () => simply('reopen'), skip: () => skip(),
  edit: () => asking(one(askEdit)), merge: () => asking(askMerge), apart: () => asking(askApart, false),
  note: () => asking(one(askNote), false),
  entry: () => { const [id] = targets(); if (id) location.hash = `#/entry/${item(id).concept}`; },
};

function skip() {
  if (visiting !== null) return follow();
  rows.untick();
  return rows.move(1);
}

/** The rendering with this number: it is accepted, and the one of its concept to use. */
function choose(index) {
  const chosen = (detail.details()?.renderings ?? [])[index - 1];
  if (!chosen) {
    say(t('no_rendering', { n: index }));
    return;
  }
  decide('choose', [chosen.id]);
  next();
}

function visit(id) {
  if (rows.goTo(id)) return;
  visiting = id;
  detail.show(id, { other: true });
}

function escape() {
  if (closeNotices()) return;
  if (visiting !== null) follow();
  else if (rows.list.selected.size > 0) rows.untick();
  listView.focusList();
}

async function renew(stay = false) {
  detail.forget();
  try {
    const done = await rows.refresh(stay);
    if (done) await current();
  } catch (error) {
    emit('failed', error);
  }
}

async function refresh() {
  await renew(true);
  say(t('refreshed', { n: rows.list.total }));
}

const KEYS = {
  a: ACTIONS.accept, x: ACTIONS.reject, f: ACTIONS.forbid, F: ACTIONS.forbid_side, r: ACTIONS.reopen, s: ACTIONS.skip,
  e: ACTIONS.edit, E: ACTIONS.entry, m: ACTIONS.merge, d: ACTIONS.apart, n: ACTIONS.note,
  j: () => { visiting = null; rows.move(1); }, k: () => { visiting = null; rows.move(-1); },
  R: refresh, b: bulk, '/': () => filter.focusSearch(), Escape: escape,
  v: () => rows.tickAt(rows.list.at),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [String(n), () => choose(n)])),
};

const decidedOf = (counts) => ['accepted', 'forbidden', 'rejected'].reduce((sum, one) => sum + (counts[one] ?? 0), 0);

function drawSummary() {
  if (summary === null) return;
  const { list } = rows;
  const decided = filter.onlyOpen() && filter.wanted().text ? decidedOf(list.counts.status ?? {}) : 0;
  fill(summary, el('span', { class: 'matches' }, t('n_in_list', { n: list.total })),
    decided > 0 ? button(t('decided_too', { n: decided }), filter.widen, { class: 'quiet decided-too' }) : null,
    list.selected.size > 0 ? el('span', { class: 'chip' }, t('n_ticked', { n: list.selected.size })) : null,
    button(t('refresh'), refresh, { key: 'R', class: 'quiet' }));
  fill(footer, outdated ? el('div', { class: 'outdated', role: 'status' }, el('span', {}, outdatedText()),
    button(t('refresh'), refresh, { key: 'R' })) : null,
  button(t('bulk'), bulk, { key: 'b', class: 'bulk-open' }));
}

function outdatedText() {
  if (outdated.own) return t('outdated_own');
  if (typeof outdated !== 'object' || !outdated.who) return t('outdated');
  return `${t('outdated')} ${term('do', outdated.action)}, ${outdated.who}`;
}

/** The view for an address with a filter. */
export function view(parameters) {
  filter.fromAddress(parameters);
  summary = el('div', { class: 'summary' });
  footer = el('div', { class: 'list-footer' });
  const node = el('div', { class: 'review' },
    el('section', { class: 'queue', 'aria-label': t('queue') }, filter.build(), summary, listView.build(), footer),
    detail.build());
  active = true;
  visiting = null;
  renew(true);
  drawSummary();
  return { node, keys: KEYS, focus: listView.focusList, leave: () => { active = false; } };
}

on('act', (name) => ACTIONS[name]?.());
on('choose', choose);
on('moved', () => { if (active) follow(); });
on('list', drawSummary);
on('counts', (counts) => { filter.showCounts(counts); drawSummary(); });
on('outdated', (what) => { outdated = what; if (active) drawSummary(); });
on('search_left', listView.focusList);
on('list_done', () => say(t('list_done')));
on('filter', () => {
  if (!active) {
    location.hash = filter.address();
    return;
  }
  history.replaceState(null, '', filter.address());
  renew();
});
on('show', (id) => {
  if (!active) location.hash = filter.address();
  setTimeout(() => visit(id), active ? 0 : 300);
});
on('went_back', ({ answer }) => {
  if (!active || !answer.items?.length) return;
  if (!answer.items.some((changed) => rows.goTo(changed.id))) return;
  listView.redraw();
});
