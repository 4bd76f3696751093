// SPDX-License-Identifier: Apache-2.0
// What a confidence is made of: the parts of the best post, the other posts, words that stand together, relatives.

import { el, outside, word } from './dom.js';
import { day, number, percent, t, term } from './i18n.js';

const fixed = (value, digits = 2) => (typeof value === 'number' ? value.toFixed(digits) : '');

/** A bar to the right for what speaks for the pair, to the left for what speaks against it. */
function bar(value, most) {
  const share = Math.round(50 * Math.min(1, Math.abs(value) / (most || 1)));
  const node = el('span', { class: `bar ${value < 0 ? 'against' : 'for'}`, 'aria-hidden': 'true' }, el('span'));
  node.firstChild.style.width = `${share}%`;
  return node;
}

function partRows(parts) {
  const most = Math.max(...parts.map((one) => Math.abs(one.product)));
  return [...parts].sort((a, b) => Math.abs(b.product) - Math.abs(a.product)).map((one) => el('tr', {},
    el('th', { scope: 'row' }, term('part', one.name)), el('td', { class: 'num' }, fixed(one.value)),
    el('td', { class: 'num' }, fixed(one.weight)), el('td', { class: 'num' }, fixed(one.product)),
    el('td', {}, bar(one.product, most))));
}

function partTable(parts) {
  return el('table', { class: 'parts' },
    el('thead', {}, el('tr', {}, [t('part'), t('value'), t('weight'), t('product')].map((text) =>
      el('th', { scope: 'col' }, text)), el('td'))),
    el('tbody', {}, partRows(parts)));
}

function supportList(support) {
  return el('ul', { class: 'support' }, support.map((one) => el('li', {}, el('span', { class: 'num' }, percent(one.confidence)),
    ' ', outside(one.url, one.post || one.source, { lang: 'ja' }), ' ', el('span', { class: 'dim' }, day(one.date)),
    one.suggested ? el('span', { class: 'dim' }, ` ${t('suggests_only')}`) : null)));
}

function influenceList(influences) {
  return el('ul', { class: 'support' }, influences.map((one) => el('li', {},
    el('span', { class: 'num' }, (one.shift > 0 ? '+' : '') + fixed(one.shift)), ' ',
    word('ja', one.ja), ' = ', word('en', one.en), ' ',
    el('span', { class: 'dim' }, `${term('relation', one.relation)}, ${term('status', one.status)}`))));
}

/** Folded: who decides needs it seldom, who wonders wants all of it. */
export function confidenceParts({ item, parts = [], support = [], together = null, influences = [] }) {
  const stands = together && together.posts > 0;
  return el('details', { class: 'confidence-parts' },
    el('summary', {}, el('h3', {}, t('confidence_of', { percent: percent(item.confidence) }))),
    parts.length ? partTable(parts) : el('p', { class: 'dim' }, t('no_parts')),
    support.length ? [el('h4', {}, t('by_post')), supportList(support)] : null,
    stands ? el('p', {}, t('together', { posts: together.posts, texts: together.texts, ja: together.ja_texts,
      en: together.en_texts, ratio: number(Math.round((together.ratio ?? 0) * 10) / 10) })) : null,
    influences.length ? [el('h4', {}, t('influences')), influenceList(influences)] : null);
}
