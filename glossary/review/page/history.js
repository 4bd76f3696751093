// SPDX-License-Identifier: Apache-2.0
// The log: who did what when, what was taken back, and taking back.

import { get } from './api.js';
import { back } from './decide.js';
import { button, el, fill, word } from './dom.js';
import { emit, on } from './events.js';
import * as filter from './filter.js';
import { t, term, time } from './i18n.js';
import { idOf, state } from './store.js';

const PAGE = 50;
let reload = null;

function pairs(operation) {
  const shown = operation.pairs ?? [];
  const rest = (operation.pair_count ?? 0) - shown.length;
  return [shown.map((one) => el('button', { type: 'button', class: 'quiet pair-link', title: t('look_up'),
    onclick: () => filter.set({ text: one.ja, status: filter.STATUSES }) },
  word('ja', one.ja, { class: 'ja' }), ' ', word('en', one.en, { class: 'en' }))),
  rest > 0 ? el('span', { class: 'dim' }, t('and_more', { n: rest })) : null,
  shown.length > 0 ? null : (operation.words ?? []).map((one) => el('span', {}, `${one.a} / ${one.b} `))];
}

function row(operation) {
  const next = idOf(state.undo) === operation.id;
  return el('tr', { class: operation.undone ? 'undone' : null, 'data-operation': operation.id },
    el('td', { class: 'num dim' }, String(operation.id)),
    el('td', {}, el('time', { datetime: operation.when }, time(operation.when))),
    el('td', {}, operation.who),
    el('td', {}, el('strong', {}, term('do', operation.action)), operation.target ? ` #${operation.target}` : '',
      operation.undone ? el('span', { class: 'chip' }, t('undone')) : null),
    el('td', { class: 'pairs' }, pairs(operation), operation.note ? el('q', {}, operation.note) : null),
    el('td', {}, next ? button(t('undo'), () => back('undo'), { key: 'u' }) : null));
}

/** The view of the whole log, newest first. */
export function view() {
  const body = el('tbody');
  const more = button(t('more'), () => load(), { class: 'more' });
  let before = null;
  async function load() {
    try {
      const answer = await get('/api/history', { before, limit: PAGE });
      body.append(...answer.operations.map(row));
      before = answer.operations.at(-1)?.id ?? before;
      more.hidden = !answer.more;
      if (body.childElementCount === 0) fill(body, el('tr', {}, el('td', { colspan: 6, class: 'empty' }, t('no_history'))));
    } catch (error) {
      emit('failed', error);
    }
  }
  reload = () => {
    before = null;
    fill(body);
    return load();
  };
  reload();
  const heads = ['#', t('when'), t('who'), t('action'), t('term_pair')];
  return { node: el('section', { class: 'view' }, el('h2', {}, t('history')), el('table', { class: 'log' },
    el('thead', {}, el('tr', {}, heads.map((text) => el('th', { scope: 'col' }, text)), el('td'))), body), more),
  keys: { R: reload }, leave: () => { reload = null; } };
}

on('saved', () => { if (reload) reload(); });
