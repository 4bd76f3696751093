// SPDX-License-Identifier: Apache-2.0
// Spelling variants: which belong together, which of them to use, what becomes of the rest.

import { get } from './api.js';
import { restChoice } from './ask.js';
import { apart, merge } from './decide.js';
import { button, el, fill, fresh, tick, word } from './dom.js';
import { emit } from './events.js';
import { number, t, term } from './i18n.js';
import { learn } from './store.js';
import { say } from './announce.js';

const PAGE = 30;

function row(one, index, group) {
  return el('tr', { 'data-id': one.id },
    el('td', { class: 'num' }, index < 9 ? el('kbd', { 'aria-hidden': 'true' }, String(index + 1)) : ''),
    el('td', {}, el('input', { type: 'checkbox', name: 'with', value: one.id, checked: one.status !== 'rejected',
      'aria-label': t('belongs', { what: `${one.ja} = ${one.en}` }) })),
    el('td', {}, el('input', { type: 'radio', name: group, value: one.id, checked: index === 0, class: 'preferred',
      'aria-label': t('prefer', { what: `${one.ja} = ${one.en}` }) })),
    el('td', {}, word('ja', one.ja, { class: 'ja' })), el('td', {}, word('en', one.en, { class: 'en' })),
    el('td', { class: 'num' }, number(one.posts)), el('td', { class: 'num' }, number(one.pieces ?? 0)),
    el('td', {}, el('span', { class: `status ${one.status}` }, term('status', one.status))));
}

class Cluster {
  constructor(data, view) {
    this.data = data;
    this.view = view;
    this.done = false;
    const group = fresh('preferred');
    const heads = ['', t('belongs_short'), t('prefer_short'), t('ja'), t('en'), t('posts'), t('pieces'), t('status')];
    const rest = restChoice();
    for (const input of rest.querySelectorAll('input')) input.name = `${group}-rest`;
    this.state = el('p', { class: 'cluster-state', role: 'status' });
    this.node = el('section', { class: 'cluster', tabindex: -1, 'aria-label': data.spellings[0].en },
      el('table', {}, el('thead', {}, el('tr', {}, heads.map((text) => (text ? el('th', { scope: 'col' }, text) : el('td'))))),
        el('tbody', {}, data.spellings.map((one, index) => row(one, index, group)))),
      el('div', { class: 'actions' }, rest, button(t('apply'), () => this.apply(), { key: 'a', class: 'primary' }),
        button(t('cluster_apart'), () => this.apart(), { key: 'd' }), this.state));
    this.node.addEventListener('focusin', () => view.at(this));
  }

  get preferred() { return Number(this.node.querySelector('.preferred:checked').value); }

  ids(on) {
    return [...this.node.querySelectorAll('[name=with]')].filter((box) => box.checked === on).map((box) => Number(box.value));
  }

  choose(n) {
    const radio = this.node.querySelectorAll('.preferred')[n - 1];
    if (!radio) return;
    radio.checked = true;
    this.node.querySelectorAll('[name=with]')[n - 1].checked = true;
    radio.focus();
  }

  toggle(n) {
    const box = this.node.querySelectorAll('[name=with]')[n - 1];
    if (box) box.checked = !box.checked;
  }

  async apply() {
    const ids = [...new Set([...this.ids(true), this.preferred])];
    if (ids.length < 2) { say(t('need_two')); fill(this.state, t('need_two')); return; }
    const rest = this.node.querySelector('input[type=radio][value=forbidden]').checked ? 'forbidden' : 'admitted';
    this.sent(merge(ids, this.preferred, rest));
  }

  /** What is not ticked is another word than the preferred one. */
  async apart() {
    const others = this.ids(false).filter((id) => id !== this.preferred);
    if (others.length === 0) { say(t('untick_first')); fill(this.state, t('untick_first')); return; }
    this.sent(Promise.all(others.map((id) => apart(this.preferred, id))).then((all) => all.every(Boolean)));
  }

  async sent(promise) {
    fill(this.state, t('saving_short'));
    this.view.next();
    const answer = await promise;
    this.done = Boolean(answer);
    this.node.classList.toggle('done', this.done);
    fill(this.state, this.done ? t('saved') : t('not_saved'));
  }
}

/** The view of all clusters, page by page. */
export function view() {
  const clusters = [];
  let at = 0;
  const box = el('div', { class: 'clusters' });
  const more = button(t('more'), () => load(), { class: 'more' });
  const undecided = tick('checkbox', t('only_undecided'), { checked: true, onchange: () => { restart(); } });
  const api = {
    at: (one) => { at = clusters.indexOf(one); },
    next: () => go(at + 1),
  };
  function go(index) {
    if (clusters.length === 0) return;
    at = Math.min(clusters.length - 1, Math.max(0, index));
    clusters[at].node.focus();
    clusters[at].node.scrollIntoView({ block: 'nearest' });
  }
  async function load() {
    try {
      const answer = await get('/api/clusters', { undecided: undecided.querySelector('input').checked,
        offset: clusters.length, limit: PAGE });
      for (const data of answer.clusters) {
        learn(data.spellings, false);
        clusters.push(new Cluster(data, api));
        box.append(clusters.at(-1).node);
      }
      more.hidden = !answer.more;
      if (clusters.length === 0) fill(box, el('p', { class: 'empty' }, t('no_clusters')));
    } catch (error) {
      emit('failed', error);
    }
  }
  function restart() {
    clusters.length = 0;
    fill(box);
    return load();
  }
  const on = (call) => () => { if (clusters[at]) call(clusters[at]); };
  const keys = { j: () => go(at + 1), k: () => go(at - 1), s: () => go(at + 1), a: on((one) => one.apply()),
    d: on((one) => one.apart()), R: restart };
  for (let n = 1; n <= 9; ++n) {
    keys[n] = on((one) => one.choose(n));
    keys[`Shift+${n}`] = on((one) => one.toggle(n));
  }
  restart().then(() => go(0));
  return { node: el('section', { class: 'view' }, el('h2', {}, t('clusters')), el('p', { class: 'dim' }, t('clusters_hint')),
    el('p', {}, undecided), box, more), keys };
}
