// SPDX-License-Identifier: Apache-2.0
// Decides all that the filter lets through, as one operation: first the number and samples, then the deed.

import { get } from './api.js';
import { decideAll } from './decide.js';
import { open } from './dialog.js';
import { el, field, fill, select, word } from './dom.js';
import { emit } from './events.js';
import { wanted } from './filter.js';
import { number, percent, t, term } from './i18n.js';

const SAMPLES = 12;
const ACTIONS = ['accept', 'reject', 'forbid', 'reopen'];

function describe(filter) {
  const named = { status: 'status', type: 'type', evidence: 'kind' };
  const lines = Object.entries(filter).map(([name, value]) => {
    if (name in named) return `${t(name)}: ${value.map((one) => term(named[name], one)).join(', ')}`;
    if (name === 'min') return `${t('confidence')} ≥ ${percent(value)}`;
    if (name === 'max') return `${t('confidence')} ≤ ${percent(value)}`;
    if (name === 'conflicts') return t('only_conflicts');
    return `${t(name === 'text' ? 'search_terms' : 'post_text')}: ${value}`;
  });
  return lines.length > 0 ? lines : [t('no_filter')];
}

function samples(items, total) {
  return [el('ul', { class: 'samples' }, items.map((one) => el('li', {}, word('ja', one.ja, { class: 'ja' }), ' ',
    word('en', one.en, { class: 'en' }), el('span', { class: 'dim' }, [term('type', one.type), percent(one.confidence),
      one.status === 'candidate' ? '' : term('status', one.status)].join(' '))))),
  total > items.length ? el('p', { class: 'dim' }, t('and_more', { n: total - items.length })) : null];
}

/** Opens the preview. */
export async function bulk() {
  const filter = wanted();
  try {
    const [counts, page] = await Promise.all([get('/api/counts', filter), get('/api/queue', { ...filter, limit: SAMPLES })]);
    preview(filter, counts.total, page.items);
  } catch (error) {
    emit('failed', error);
  }
}

function preview(filter, total, items) {
  const action = select(ACTIONS.map((name) => [name, t(`do.${name}`)]), 'accept', { name: 'action', autofocus: true });
  const side = field(t('which_side'), select(['ja', 'en', 'both'].map((one) => [one, t(`side.${one}`)]), 'ja', { name: 'side' }));
  const parts = open(t('bulk_title'), [
    el('p', { class: 'big' }, t('bulk_number', { n: total })),
    el('ul', { class: 'filter-words' }, describe(filter).map((text) => el('li', {}, text))),
    samples(items, total), field(t('bulk_action'), action), side,
    field(t('note_optional'), el('input', { name: 'note', type: 'text', autocomplete: 'off' })),
    el('p', { class: 'dim' }, t('bulk_undo')),
  ], { wide: true, action: ' ', submit: (data) => {
    decideAll(data.get('action'), filter, total, { side: data.get('action') === 'forbid' ? data.get('side') : undefined,
      note: data.get('note').trim() });
  } });
  const update = () => {
    side.hidden = action.value !== 'forbid';
    fill(parts.send, `${t(`do.${action.value}`)}: ${number(total)}`);
    parts.send.disabled = total === 0;
  };
  action.addEventListener('change', update);
  update();
}
