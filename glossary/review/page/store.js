// SPDX-License-Identifier: Apache-2.0
// What the page knows of the term base: items as the server last gave them, counts, what undo and redo would do.

import { emit } from './events.js';

const items = new Map();
export const state = { version: '', file: '', who: '', counts: {}, undo: null, redo: null, last: 0 };

export const item = (id) => items.get(id);

/** The id of an operation, given as such or as an object. */
export const idOf = (operation) => (operation && typeof operation === 'object' ? operation.id : operation) ?? 0;

/** Items that the server has given; one that is older than what is known is no news. */
export function learn(list, tell = true) {
  for (const one of list) {
    if ((one.revision ?? 0) >= (items.get(one.id)?.revision ?? 0)) items.set(one.id, one);
  }
  if (tell && list.length > 0) emit('items', list.map((one) => one.id));
}

/** Undo, redo and counts of an answer. */
export function learnState(answer) {
  for (const name of ['version', 'file', 'who', 'counts', 'undo', 'redo']) {
    if (name in answer) state[name] = answer[name];
  }
  emit('state', state);
}

/** candidate and suggested: nobody has decided. */
export const isOpen = (one) => one.status === 'candidate' || one.status === 'suggested';

/** Whether a merge takes it along unasked: nobody has rejected it, and a text or a person says so. A suggestion's
 *  English stands in no post. */
export const isStated = (one) => one.status !== 'rejected' && one.status !== 'suggested';

/** The source of what a person has written here, not a file. */
export const OWN = '(own)';

/** What is still to be decided in the whole term base. */
export const left = () => (state.counts.candidate ?? 0) + (state.counts.suggested ?? 0);
