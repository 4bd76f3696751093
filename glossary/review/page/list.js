// SPDX-License-Identifier: Apache-2.0
// The queue's rows: page by page from the server, where the reader is, what is ticked. No element of the page.

import { get } from './api.js';
import { emit } from './events.js';
import { wanted } from './filter.js';
import { pendingOf } from './save.js';
import { isOpen, item, learn } from './store.js';

const PAGE = 100;
const AHEAD = 40;  // rows left before the next page is asked for

export const list = { ids: [], at: 0, next: null, total: 0, counts: {}, selected: new Set(), anchor: 0, loading: null,
  loaded: false };
let round = 0;

async function more() {
  if (list.next === null) return;
  const mine = round;
  const page = await get('/api/queue', { ...wanted(), after: list.next, limit: PAGE });
  if (mine !== round) return;
  const known = new Set(list.ids);  // a pair that has moved behind the cursor meanwhile stands here already
  list.ids.push(...page.items.map((one) => one.id).filter((id) => !known.has(id)));
  list.next = page.next ?? null;
  learn(page.items, false);
  emit('list');
}

/** The next page, once, where there is one. */
export function loadMore() {
  if (list.loading === null && list.next !== null) {
    list.loading = more().catch((error) => emit('failed', error)).finally(() => { list.loading = null; });
  }
  return list.loading;
}

/** Where the reader was, or the nearest pair behind that is still in the list; -1 where none is. */
function placeIn(ids, wished) {
  const known = new Map(ids.map((id, index) => [id, index]));
  const id = wished.find((one) => known.has(one));
  return id === undefined ? -1 : known.get(id);
}

/** The list as it is now, read from the start; with `stay` down to where the reader is. */
export async function refresh(stay = false) {
  const mine = ++round;
  const filter = wanted();
  const wished = stay ? list.ids.slice(list.at) : [];
  const depth = stay ? list.at : 0;
  const [page, counts] = await Promise.all([get('/api/queue', { ...filter, limit: PAGE }), get('/api/counts', filter)]);
  if (mine !== round) return false;
  learn(page.items, false);
  Object.assign(list, { ids: page.items.map((one) => one.id), next: page.next ?? null, total: counts.total, counts,
    loaded: true });
  list.selected.clear();
  while (list.ids.length < depth && list.next !== null && !list.ids.includes(wished[0])) await more();
  if (mine !== round) return false;
  list.at = Math.max(0, placeIn(list.ids, wished));
  list.anchor = list.at;
  emit('counts', counts);
  emit('list');
  emit('moved');
  return true;
}

export const currentId = () => list.ids[list.at] ?? null;

/** What a decision is about: what is ticked, else where the reader is. */
export const targets = () => (list.selected.size > 0 ? list.ids.filter((id) => list.selected.has(id)) : [currentId()]);

export function go(index) {
  if (list.ids.length === 0) return;
  list.at = Math.min(list.ids.length - 1, Math.max(0, index));
  list.anchor = list.at;
  if (list.ids.length - list.at < AHEAD) loadMore();
  emit('moved');
}

export async function move(steps) {
  if (list.at + steps >= list.ids.length && list.next !== null) await loadMore();
  go(list.at + steps);
}

/** To a pair of the list; false where it is not in it. */
export function goTo(id) {
  const index = list.ids.indexOf(id);
  if (index >= 0) go(index);
  return index >= 0;
}

const undecided = (id) => isOpen(item(id) ?? {}) && pendingOf(id) === null;

/** To the next pair that is still to be decided, if need be over pages; where none is left, to the next one. */
export async function advance(from = list.at) {
  for (let i = from + 1; ; ++i) {
    if (i >= list.ids.length) {
      if (list.next === null) break;
      await loadMore();
      if (i >= list.ids.length) break;
    }
    if (undecided(list.ids[i])) return go(i);
  }
  const above = list.ids.findIndex(undecided);
  if (above < 0) emit('list_done');
  return go(above >= 0 && above < from ? above : from + 1);
}

/** Ticks or unticks one; with `range` all from the last one that was gone to. */
export function tickAt(index, range = false) {
  const [first, last] = range ? [Math.min(list.anchor, index), Math.max(list.anchor, index)] : [index, index];
  const on = range || !list.selected.has(list.ids[index]);
  for (let i = first; i <= last; ++i) {
    if (on) list.selected.add(list.ids[i]);
    else list.selected.delete(list.ids[i]);
  }
  list.at = index;
  if (!range) list.anchor = index;
  emit('list');
  emit('moved');
}

export function untick() {
  list.selected.clear();
  emit('list');
}
