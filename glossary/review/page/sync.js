// SPDX-License-Identifier: Apache-2.0
// Notices what others do: another tab, another process. It tells; it moves nothing that the reader looks at.

import { get } from './api.js';
import { emit, on } from './events.js';
import { idOf, learnState, state } from './store.js';
import { waiting } from './save.js';

const EVERY = 4000;  // milliseconds, while the page is seen
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('yakugo') : null;
let known = '';
let looking = false;

/** What a change of the term base changes in the state: the last operation, and the number of pairs, for `yakugo mine`. */
const signature = (answer) => JSON.stringify([idOf(answer.last_operation), Object.entries(answer.counts ?? {}).sort()]);

/** The list was read anew: from here on, changes are news. */
export async function current() {
  const answer = await get('/api/state');
  known = signature(answer);
  learnState(answer);
  emit('outdated', null);
  return answer;
}

async function look() {
  if (looking || waiting() > 0 || document.visibilityState !== 'visible') return;
  looking = true;
  try {
    const answer = await get('/api/state');
    emit('reached');
    if (waiting() === 0 && signature(answer) !== known) {
      known = signature(answer);
      learnState(answer);
      const { undo } = answer;
      emit('outdated', undo && undo.id === idOf(answer.last_operation) ? undo : true);
    }
  } catch (error) {
    emit('unreachable', error);
  } finally {
    looking = false;
  }
}

export function begin() {
  setInterval(look, EVERY);
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  channel?.addEventListener('message', look);
  on('saved', ({ job, answer }) => {
    const last = answer.operation ?? state.undo;
    known = signature({ last_operation: answer.last_operation ?? last, counts: answer.counts ?? state.counts });
    channel?.postMessage({ operation: idOf(last) });
    if (!('counts' in answer)) look();  // an import, which says nothing of them
    const all = (last?.pair_count ?? 0) <= (answer.items?.length ?? 0);
    if (job.away || !all) emit('outdated', { ...last, own: true });  // our own change beyond what the list shows
  });
}

export { look };
