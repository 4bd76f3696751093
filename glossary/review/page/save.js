// SPDX-License-Identifier: Apache-2.0
// The way of changes to the server: one after the other, in the order of the keys. Nothing counts as saved before the
// server has said so; what it refuses is told, and what it did not hear waits.

import { ApiError, get } from './api.js';
import { emit } from './events.js';
import { item, learn, learnState } from './store.js';

const jobs = [];
let running = false;
let stalled = null;  // the ApiError that holds everything up
let timer = 0;
let waits = 0;
const FIRST_WAIT = 500;  // milliseconds; doubled up to the longest
const LONGEST_WAIT = 5000;

export const waiting = () => jobs.length;
export const problem = () => stalled;
export const isLast = (job) => jobs[jobs.length - 1] === job;

/** What is on its way for a pair: the last of its jobs. */
export function pendingOf(id) {
  for (let i = jobs.length - 1; i >= 0; --i) if (jobs[i].ids.includes(id)) return jobs[i];
  return null;
}

/** Pairs as the reader sees them now: the revisions that a decision is made on. */
export const seenNow = (ids) => new Map(ids.map((id) => [id, item(id)?.revision ?? 0]));

export const refs = (job) => job.ids.map((id) => ({ id, seen: job.seen.get(id) }));

/**
 * Puts a change behind those that wait. `ids`: the pairs it is about; `send(job)` asks the server; `expected`: the
 * status that they will have, to recognise a change that was done although its answer was lost; `needs`: a job without
 * which this one makes no sense. Gives the answer, or null where it was refused or given up.
 */
export function enqueue({ ids = [], seen = seenNow(ids), send, expected = null, needs = null, ...rest }) {
  return new Promise((resolve) => {
    jobs.push({ ids, seen, send, expected, needs, tried: false, resolve, ...rest });
    emit('saving', jobs.length);
    run();
  });
}

export const lastJob = () => jobs[jobs.length - 1] ?? null;

async function run() {
  if (running) return;
  running = true;
  while (jobs.length > 0 && stalled === null) {
    const job = jobs[0];
    try {
      taken(job, await job.send(job));
    } catch (error) {
      if (!(error instanceof ApiError)) console.error(error);
      if (error.lost || error.status === 401) stall(job, error);
      else if (await wasDone(job, error)) taken(job, { items: error.items });
      else refused(job, error);
    }
    emit('saving', jobs.length);
  }
  running = false;
}

/** Revisions that our own change has moved are known to the reader's later decisions. */
function taken(job, answer) {
  jobs.shift();
  waits = 0;
  for (const one of answer.items ?? []) {
    const before = item(one.id)?.revision;
    for (const later of jobs) {
      if (later.seen.has(one.id) && later.seen.get(one.id) === before) later.seen.set(one.id, one.revision);
    }
  }
  learnState(answer);
  learn(answer.items ?? []);
  emit('saved', { job, answer });
  job.resolve(answer);
}

/** The answer to an earlier try was lost, but what it asked for is there: it is not done a second time. */
async function wasDone(job, error) {
  if (!job.tried || error.status !== 409 || job.expected === null || error.items.length === 0) return false;
  if (!error.items.every((one) => one.status === job.expected)) return false;
  try {
    learnState(await get('/api/state'));
    return true;
  } catch {
    return false;
  }
}

function refused(job, error) {
  jobs.shift();
  const dropped = [job];
  for (let i = 0; i < jobs.length;) {
    const later = jobs[i];
    const same = later.ids.some((id) => job.ids.includes(id)) || dropped.includes(later.needs);
    if (same) dropped.push(...jobs.splice(i, 1));
    else ++i;
  }
  learn(error.items ?? []);
  for (const one of dropped) one.resolve(null);
  emit('refused', { jobs: dropped, error });
}

function stall(job, error) {
  job.tried = true;
  stalled = error;
  emit('stalled', error);
  if (error.status === 401) return;  // no time heals that
  timer = setTimeout(retry, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** waits++));
}

/** Tries again, now. */
export function retry() {
  clearTimeout(timer);
  stalled = null;
  run().then(() => { if (stalled === null) emit('recovered'); });
}

/** Gives up what was not saved, as the reader has asked. */
export function discard() {
  clearTimeout(timer);
  stalled = null;
  const given = jobs.splice(0);
  for (const job of given) job.resolve(null);
  emit('saving', 0);
  emit('recovered');
  emit('items', given.flatMap((job) => job.ids));
}
