// SPDX-License-Identifier: Apache-2.0
// Sentences of both languages side by side with the words marked: as evidence of a pair, and as a search of all texts.

import { get } from './api.js';
import { button, el, field, fill, outside } from './dom.js';
import { emit } from './events.js';
import { day, percent, t, term } from './i18n.js';
import { marked } from './marks.js';
import { OWN } from './store.js';

const FIRST = 12;  // lines before "show all"
const HITS = 50;   // of one search

const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

function text(language, content, ranges) {
  if (!content) return el('div', { class: `side ${language} none` }, t('not_in_text'));
  // English in brackets stands in a Japanese sentence.
  const written = JAPANESE.test(content) ? 'ja' : language;
  return el('div', { class: `side ${written}` }, el('p', { lang: written }, marked(content, ranges)));
}

function origin(one) {
  return el('p', { class: 'origin' }, el('span', { class: 'kinds' }, one.kinds.join(' · ')),
    outside(one.url, one.post || one.source || '', { lang: one.post ? 'ja' : null }),
    one.date ? el('time', { datetime: one.date }, day(one.date)) : null);
}

function line(one) {
  if (!one.ja && !one.en) return el('li', { class: 'line single' }, origin(one));  // an entry of a file
  const sides = one.single ? text('ja', one.ja, [...one.ja_ranges, ...one.en_ranges]) :
    [text('ja', one.ja, one.ja_ranges), text('en', one.en, one.en_ranges)];
  return el('li', { class: one.single ? 'line single' : 'line' }, sides, origin(one));
}

const bytes = new TextEncoder();

/** Whether the English has no sentence of its own: it stands in the Japanese one, or alone. */
function standsAlone(one) {
  const [begin, end] = one.en_range ?? [0, 0];
  return one.ja !== '' && (one.en === one.ja || (begin === 0 && one.en !== '' && end === bytes.encode(one.en).length));
}

const isOwn = (one) => one.kind === 'glossary' && one.source === OWN;

/** An entry of one's own is no import and has no percentage. */
const kindOf = (one) => (isOwn(one) ? t('own_entry') : `${term('kind', one.kind)} ${percent(one.score)}`);

/** Evidence of several kinds in the same sentences is one line; an entry that leaves the pair undecided is none. */
function grouped(evidence) {
  const lines = new Map();
  for (const one of evidence) {
    if (isOwn(one) && one.score === 0) continue;
    const single = standsAlone(one);
    const key = JSON.stringify([one.ja, single ? null : one.en, one.url, one.post]);
    if (!lines.has(key)) lines.set(key, { ...one, single, kinds: [], ja_ranges: [], en_ranges: [] });
    const group = lines.get(key);
    const kind = kindOf(one);
    if (!group.kinds.includes(kind)) group.kinds.push(kind);
    group.ja_ranges.push(one.ja_range ?? [0, 0]);
    if (!single || one.en === one.ja) group.en_ranges.push(one.en_range ?? [0, 0]);
  }
  return [...lines.values()];
}

export function evidenceList(evidence) {
  const lines = grouped(evidence);
  if (lines.length === 0) return el('p', { class: 'dim' }, t('no_evidence'));
  const list = el('ol', { class: 'concordance' }, lines.slice(0, FIRST).map(line));
  if (lines.length <= FIRST) return list;
  const rest = button(t('show_all', { n: lines.length }), () => {
    list.append(...lines.slice(FIRST).map(line));
    rest.remove();
  });
  return el('div', {}, list, rest);
}

function hits({ segments, more }) {
  if (segments.length === 0) return el('p', { class: 'empty' }, t('no_hits'));
  return [
    el('ol', { class: 'concordance' }, segments.map((one) => line({ ...one, kinds: [term('kind', one.kind)],
      ja_ranges: one.ja_marks, en_ranges: one.en_marks }))),
    more ? el('p', { class: 'dim' }, t('more_hits', { n: segments.length })) : null,
  ];
}

/** The view: a search field and what it finds. */
export function view(parameters) {
  const input = el('input', { type: 'search', name: 'concord', value: parameters.get('text') ?? '', autocomplete: 'off',
    spellcheck: 'false' });
  const results = el('div', { class: 'results', 'aria-live': 'polite' });
  let round = 0;
  async function search() {
    const mine = ++round;
    const wanted = input.value.trim();
    history.replaceState(null, '', `#/concordance${wanted ? `?text=${encodeURIComponent(wanted)}` : ''}`);
    if (wanted === '') return fill(results, el('p', { class: 'dim' }, t('concordance_hint')));
    try {
      const answer = await get('/api/concord', { text: wanted, limit: HITS });
      if (mine === round) fill(results, hits(answer));
    } catch (error) {
      emit('failed', error);
    }
    return null;
  }
  const form = el('form', { class: 'concord-form', onsubmit: (event) => { event.preventDefault(); search(); } },
    field(t('words_to_find'), input), el('button', { type: 'submit', class: 'primary' }, t('find')));
  const node = el('section', { class: 'view' }, el('h2', {}, t('concordance')), form, results);
  search();
  return { node, keys: { '/': () => input.select() ?? input.focus() }, focus: () => input.focus() };
}

