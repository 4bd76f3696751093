// SPDX-License-Identifier: Apache-2.0
// One cluster of spelling variants as a form: what belongs to it, which to use, what becomes of the rest.

import { say } from './announce.js';
import { restChoice } from './ask.js';
import { apart, merge } from './decide.js';
import { button, el, fill, fresh, word } from './dom.js';
import { number, t, term } from './i18n.js';
import { isStated } from './store.js';

function row(one, index, group) {
  return el('tr', { 'data-id': one.id },
    el('td', { class: 'num' }, index < 9 ? el('kbd', { 'aria-hidden': 'true' }, String(index + 1)) : ''),
    el('td', {}, el('input', { type: 'checkbox', name: 'with', value: one.id, checked: isStated(one) || index === 0,
      'aria-label': t('belongs', { what: `${one.ja} = ${one.en}` }) })),
    el('td', {}, el('input', { type: 'radio', name: group, value: one.id, checked: index === 0, class: 'preferred',
      'aria-label': t('prefer', { what: `${one.ja} = ${one.en}` }) })),
    el('td', {}, word('ja', one.ja, { class: 'ja' })), el('td', {}, word('en', one.en, { class: 'en' })),
    el('td', { class: 'num' }, number(one.posts)), el('td', { class: 'num' }, number(one.pieces ?? 0)),
    el('td', {}, el('span', { class: `status ${one.status}` }, term('status', one.status))));
}

/** `view` hears where the reader is: `at(cluster)`, and that he goes on: `next()`. */
export class Cluster {
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
