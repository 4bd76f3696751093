// SPDX-License-Identifier: Apache-2.0
// How far the work is: confidence of what is there, decisions by day, terms by type, status and evidence.

import { get } from './api.js';
import { el, fill } from './dom.js';
import { emit } from './events.js';
import { day, t, term } from './i18n.js';
import { bars, columns } from './plots.js';

const named = (group, counts) => Object.fromEntries(Object.entries(counts ?? {}).map(([name, value]) => [term(group, name), value]));
const sum = (values) => values.reduce((a, b) => a + b, 0);

function confidence(counts) {
  const step = 100 / Math.max(1, counts.length);
  const groups = counts.map((value, index) => [`${Math.round(index * step)}–${Math.round((index + 1) * step)}%`, [value]]);
  return columns(t('plot_confidence'), t('plot_confidence_text', { n: sum(counts) }), groups,
    { heads: [t('confidence'), t('terms')], edges: [['0%', 0], ['25%', 0.25], ['50%', 0.5], ['75%', 0.75], ['100%', 1]] });
}

function progress(days) {
  if (days.length === 0) return el('figure', { class: 'plot' }, el('figcaption', {}, el('h3', {}, t('plot_progress'))),
    el('p', { class: 'dim' }, t('nothing_decided')));
  const accepted = sum(days.map((one) => one.accepted));
  const rejected = sum(days.map((one) => one.rejected));
  const groups = days.map((one) => [day(one.day), [one.accepted, one.rejected]]);
  const figure = columns(t('plot_progress'), t('plot_progress_text', { accepted, rejected, n: days.length }), groups,
    { classes: ['accepted', 'rejected'], heads: [t('day'), t('status.accepted'), t('status.rejected')],
      every: Math.max(1, Math.ceil(days.length / 6)) });
  figure.querySelector('figcaption').append(legend());
  return figure;
}

const legend = () => el('p', { class: 'legend' }, el('span', { class: 'key accepted' }), t('status.accepted'),
  el('span', { class: 'key rejected' }), t('status.rejected'));

function byName(key, group, counts) {
  const values = named(group, counts);
  return bars(t(key), Object.entries(values).map(([name, value]) => `${name} ${value}`).join(', '), values, [t(group), t('terms')]);
}

export function view() {
  const box = el('div', { class: 'plots' }, el('p', { class: 'dim' }, t('loading')));
  async function load() {
    try {
      const data = await get('/api/dashboard');
      fill(box, confidence(data.confidence ?? []), progress(data.accepted ?? []), byName('plot_types', 'type', data.types),
        byName('plot_evidence', 'kind', data.evidence), byName('plot_statuses', 'status', data.statuses));
    } catch (error) {
      emit('failed', error);
    }
  }
  load();
  return { node: el('section', { class: 'view' }, el('h2', {}, t('dashboard')), box),
  keys: { R: load } };
}
