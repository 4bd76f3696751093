// SPDX-License-Identifier: Apache-2.0
// What must not be overlooked: a lost server, a change that was refused because others were faster, errors.

import { button, byId, el, fill, word } from './dom.js';
import { emit, on } from './events.js';
import { decide, named } from './decide.js';
import { t, term, time } from './i18n.js';
import { discard, problem, retry, waiting } from './save.js';
import { get } from './api.js';
import { item } from './store.js';
import { say } from './announce.js';

let refusals = [];
let ended = false;
let lost = false;  // the banner says that the server is not reached

function banner(text, ...actions) {
  const box = byId('banner');
  box.hidden = false;
  fill(box, el('p', {}, text), el('div', { class: 'actions' }, actions));
}

function reasonOf(error) {
  if (error.status === 401) return t('session_over');
  if (error.status === 0) return t('server_lost');
  if (error.status === 429) return t('too_fast');
  return t('server_says', { message: error.message });
}

function stalled(error) {
  if (ended && waiting() === 0) return;  // it was asked to
  lost = true;
  const unsaved = waiting() > 0 ? ` ${t('not_saved_yet', { n: waiting() })}` : '';
  banner(reasonOf(error) + unsaved, button(t('try_again'), retry),
    waiting() > 0 ? button(t('discard_unsaved', { n: waiting() }), discard) : null);
}

function hideBanner() {
  lost = false;
  byId('banner').hidden = true;
  fill(byId('banner'));
}

/** Something went wrong that does not come back by itself. */
export function failed(error) {
  if (error.lost || error.status === 401) stalled(error);
  else banner(t('server_says', { message: error.message }), button(t('close'), hideBanner));
}

/** Who changed it last, as its history says; nothing where that cannot be asked. */
async function lastChange(id) {
  try {
    const { history } = await get(`/api/terms/${id}`);
    const latest = [...history].sort((a, b) => String(b.when).localeCompare(String(a.when)))[0];
    if (!latest) return '';
    return t(latest.who ? 'changed_by' : 'changed_at', { who: latest.who, when: time(latest.when) });
  } catch {
    return '';
  }
}

const AGAIN = ['accept', 'reject', 'forbid', 'choose', 'reopen'];

function drop(refusal) {
  refusals = refusals.filter((one) => one !== refusal);
  drawConflicts();
}

function again(refusal) {
  drop(refusal);
  decide(refusal.job.action, refusal.job.ids, { side: refusal.job.side, note: refusal.job.note });
}

function line(id, now, by) {
  return el('li', {}, word('ja', now.ja, { class: 'ja' }), ' = ', word('en', now.en), ' — ',
    t('is_now', { status: term('status', now.status) }), ' ', el('span', { class: 'by' }, by.get(id) ?? ''));
}

function conflict(refusal) {
  const { job, error, by } = refusal;
  const ids = job.ids.filter((id) => item(id));
  return el('section', { class: 'conflict' },
    el('p', {}, el('strong', {}, t('not_done', { action: t(`do.${job.action}`), what: ids.length ? named(ids) : '' })), ' ',
      error.status === 409 && ids.length > 0 ? t('changed_meanwhile') : error.message),
    el('ul', {}, ids.slice(0, 5).map((id) => line(id, item(id), by))),
    el('div', { class: 'actions' },
      ids.length > 0 ? button(t('show'), () => emit('show', ids[0])) : null,
      AGAIN.includes(job.action) ? button(t('do_anyway', { action: t(`do.${job.action}`) }), () => again(refusal)) : null,
      button(t('leave_as_is'), () => drop(refusal))));
}

function drawConflicts() {
  const box = byId('conflicts');
  box.hidden = refusals.length === 0;
  fill(box, refusals.map(conflict));
}

async function refused({ jobs, error }) {
  for (const job of jobs) {
    const refusal = { job, error, by: new Map() };
    refusals.push(refusal);
    drawConflicts();
    for (const id of job.ids.slice(0, 5)) refusal.by.set(id, await lastChange(id));
  }
  drawConflicts();
  say(t('refused_n', { n: jobs.length }));
}

/** Whether Esc had something to close. */
export function closeNotices() {
  if (refusals.length === 0) return false;
  refusals = [];
  drawConflicts();
  return true;
}

on('stalled', stalled);
on('saving', () => { if (problem()) stalled(problem()); });
on('recovered', hideBanner);
on('reached', () => { if (lost && !problem()) hideBanner(); });
on('unreachable', (error) => { if (error.lost || error.status === 401) stalled(error); });
on('failed', failed);
on('ended', () => { ended = true; banner(t('server_ended')); });
on('refused', refused);
