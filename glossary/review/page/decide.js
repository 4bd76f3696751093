// SPDX-License-Identifier: Apache-2.0
// What the reader's decisions are: each becomes one change on its way to the server.

import { LONG, post } from './api.js';
import { say } from './announce.js';
import { emit } from './events.js';
import { number, t } from './i18n.js';
import { enqueue, lastJob, refs } from './save.js';
import { idOf, item, state } from './store.js';

const STATUS = { accept: 'accepted', reject: 'rejected', forbid: 'forbidden', choose: 'accepted', reopen: null };

/** 空母 = aircraft carrier, or how many there are. */
export function named(ids) {
  const one = item(ids[0]);
  return ids.length === 1 && one ? `${one.ja} = ${one.en}` : t('n_terms', { n: ids.length });
}

async function told(text, promise) {
  const answer = await promise;
  if (answer) say(text);
  return answer;
}

/** accept, reject, reopen, forbid, choose. */
export function decide(action, ids, { side, note = '' } = {}) {
  const body = { action, ...(side ? { side } : {}), ...(note ? { note } : {}) };
  return told(t(`did.${action}`, { what: named(ids) }), enqueue({
    ids, action, expected: STATUS[action], note, side,
    send: (job) => post('/api/decide', { ...body, pairs: refs(job) }),
  }));
}

export function merge(ids, preferred, rest) {
  return told(t('did.merge', { what: named([preferred]), n: ids.length }), enqueue({
    ids, action: 'merge', away: true,
    send: (job) => post('/api/merge', { pairs: refs(job), preferred, rest }),
  }));
}

export function apart(a, b) {
  return told(t('did.apart', { what: named([a]), other: named([b]) }), enqueue({
    ids: [a, b], action: 'apart',
    send: (job) => post('/api/apart', { pairs: refs(job) }),
  }));
}

export function note(id, text) {
  return told(t('did.note', { what: named([id]) }), enqueue({
    ids: [id], action: 'note',
    send: (job) => post('/api/note', { pair: refs(job)[0], note: text }),
  }));
}

export function edit(id, words) {
  return told(t('did.edit', { what: `${words.ja} = ${words.en}` }), enqueue({
    ids: [id], action: 'edit', away: true,
    send: (job) => post('/api/edit', { pair: refs(job)[0], ...words }),
  }));
}

export function decideAll(action, filter, expected, { side, note: text = '' } = {}) {
  const body = { action, filter, expected, ...(side ? { side } : {}), ...(text ? { note: text } : {}) };
  return told(t('did.bulk', { action: t(`do.${action}`), n: expected }), enqueue({
    action: 'bulk', away: true, send: () => post('/api/decide-all', body, LONG),
  }));
}

const SAID = { undo: 'did.undo', redo: 'did.redo' };

/** What an operation was about: its first pairs. */
export function about(operation) {
  if (!operation || typeof operation !== 'object') return '';
  const [first] = operation.pairs ?? [];
  const rest = (operation.pair_count ?? 0) - 1;
  const [words] = operation.words ?? [];
  if (!first && words) return `${words.a} / ${words.b}`;
  if (!first) return t('n_terms', { n: operation.pair_count ?? 0 });
  return `${first.ja} = ${first.en}${rest > 0 ? ` +${number(rest)}` : ''}`;
}

/** Takes back, or brings back, the operation that the page shows. Behind changes that wait it means the last of them,
 *  and goes with it where that is refused. */
export async function back(direction) {
  const before = lastJob();
  if (before === null && !state[direction]) {
    say(t(`nothing_to_${direction}`));
    return null;
  }
  let operation = null;
  const answer = await enqueue({
    action: direction, needs: before,
    send: () => {
      operation = state[direction];
      return post(`/api/${direction}`, { operation: idOf(operation) }, LONG);
    },
  });
  if (!answer) return null;
  say(t(SAID[direction], { action: t(`do.${operation?.action}`), what: about(operation) }));
  emit('went_back', { direction, answer });
  return answer;
}
