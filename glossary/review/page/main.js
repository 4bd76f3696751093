// SPDX-License-Identifier: Apache-2.0
// Starts the page: the top bar, the views by address, the keys that work in all of them.

import { say } from './announce.js';
import * as clusters from './clusters.js';
import * as concordance from './concordance.js';
import * as dashboard from './dashboard.js';
import { about, back } from './decide.js';
import * as filter from './filter.js';
import { button, byId, el, fill } from './dom.js';
import * as entry from './entry.js';
import { on } from './events.js';
import { exchange } from './exchange.js';
import { help } from './help.js';
import * as log from './history.js';
import * as i18n from './i18n.js';
import * as keys from './keys.js';
import { failed } from './notices.js';
import * as prefs from './prefs.js';
import * as review from './review.js';
import { quit } from './quit.js';
import { problem, waiting } from './save.js';
import { left, state } from './store.js';
import * as sync from './sync.js';

const { t } = i18n;
const VIEWS = { queue: [review, 'q'], clusters: [clusters, 'c'], concordance: [concordance, 'g'], history: [log, 'h'],
  dashboard: [dashboard, 'o'] };
const SIGNS = { accepted: '✓', rejected: '✕', forbidden: '⊘' };
let shown = null;

/** #/view/rest?parameters */
function address() {
  const [path, parameters = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [name = '', rest = ''] = path.split('/');
  return { name: name === 'entry' || Object.hasOwn(VIEWS, name) ? name : 'queue', rest, parameters: new URLSearchParams(parameters) };
}

const hrefOf = (view) => (view === 'queue' ? filter.address() : `#/${view}`);

function drawNav(name) {
  fill(byId('views'), Object.entries(VIEWS).map(([view, [, key]]) => el('a', { href: hrefOf(view),
    'aria-current': view === name ? 'page' : null, 'aria-keyshortcuts': key }, t(view), el('kbd', { 'aria-hidden': 'true' }, key))));
}

function route() {
  if (shown?.stay?.()) return;
  shown?.leave?.();
  shown?.release();
  const { name, rest, parameters } = address();
  drawNav(name);
  shown = name === 'entry' ? entry.view(rest) : VIEWS[name][0].view(parameters);
  shown.release = keys.layer(shown.keys ?? {});
  document.title = `${name === 'entry' ? t('whole_entry') : t(name)} – yakugo`;
  fill(byId('main'), shown.node);
  (shown.focus ?? (() => byId('main').focus()))();
}

function undoButton(direction, key) {
  const operation = state[direction];
  const label = operation ? t(`${direction}_what`, { action: i18n.term('do', operation.action), what: about(operation) }) : t(direction);
  return button(t(direction), () => back(direction), { key, disabled: !operation && waiting() === 0, title: label,
    'aria-label': label, 'data-tool': direction });
}

function drawTools() {
  const focused = document.activeElement?.dataset?.tool;
  const theme = prefs.theme();
  fill(byId('tools'), undoButton('undo', 'u'), undoButton('redo', 'U'),
    button(t('exchange'), exchange, { key: 'i', 'data-tool': 'exchange' }),
    button(t('theme', { theme: t(`theme.${theme}`) }), () => { prefs.applyTheme(prefs.nextTheme()); drawTools(); }, { 'data-tool': 'theme' }),
    el('button', { type: 'button', lang: i18n.otherLanguage(), 'data-tool': 'language', onclick: switchLanguage },
      i18n.otherLanguage() === 'ja' ? '日本語' : 'English'),
    button(t('help'), help, { key: '?', 'data-tool': 'help' }), button(t('quit'), quit, { 'data-tool': 'quit' }));
  if (focused) byId('tools').querySelector(`[data-tool=${focused}]`)?.focus();
}

function switchLanguage() {
  i18n.change(i18n.otherLanguage());
  drawTools();
  drawState();
  drawSaved();
  route();
  byId('tools').querySelector('[data-tool=language]').focus();
}

function drawState() {
  const total = left();
  fill(byId('left'), el('strong', {}, i18n.number(total)), ' ', t('left', { n: total }), el('span', { class: 'dim', 'aria-hidden': 'true' },
    ['accepted', 'rejected', 'forbidden'].map((status) => ` ${SIGNS[status]} ${i18n.number(state.counts[status] ?? 0)}`)));
  byId('left').title = `${t('decided_counts', { accepted: state.counts.accepted ?? 0, rejected: state.counts.rejected ?? 0,
    forbidden: state.counts.forbidden ?? 0 })}\n${state.file ?? ''}`;
}

function drawSaved() {
  const box = byId('saved');
  const count = waiting();
  box.dataset.state = problem() ? 'lost' : count > 0 ? 'saving' : 'saved';
  if (problem()) fill(box, t('unsaved', { n: count }));
  else fill(box, count > 0 ? t('saving', { n: count }) : t('all_saved'));
}

const go = (view) => () => { location.hash = hrefOf(view); };
const KEYS = { u: () => { back('undo'); }, U: () => { back('redo'); }, '?': help, i: exchange, g: go('concordance'), c: go('clusters'),
  q: go('queue'), h: go('history'), o: go('dashboard') };

function begin() {
  prefs.applyTheme();
  i18n.begin();
  keys.begin();
  keys.layer(KEYS);
  on('state', () => { drawState(); drawTools(); });
  on('saving', drawSaved);
  on('stalled', drawSaved);
  on('recovered', () => { drawSaved(); say(t('server_back')); sync.look(); });
  addEventListener('hashchange', route);
  addEventListener('beforeunload', (event) => { if (waiting() > 0 || shown?.dirty?.()) event.preventDefault(); });
  addEventListener('unhandledrejection', (event) => { if (event.reason?.status !== undefined) failed(event.reason); });
  drawTools();
  drawSaved();
  sync.current().then(route, (error) => { failed(error); route(); });
  sync.begin();
}

begin();
