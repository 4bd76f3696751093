// SPDX-License-Identifier: Apache-2.0
// The keys, in a dialog.

import { open } from './dialog.js';
import { el } from './dom.js';
import { t } from './i18n.js';

const GROUPS = [
  ['decide', [['a', 'do.accept'], ['x', 'do.reject'], ['f', 'help.forbid'], ['F', 'help.forbid_side'], ['s', 'do.skip'],
    ['1 – 9', 'help.choose'], ['r', 'do.reopen'], ['u', 'undo'], ['U', 'redo']]],
  ['help.more', [['e', 'help.edit'], ['E', 'whole_entry'], ['m', 'do.merge'], ['d', 'do.apart'], ['n', 'do.note'],
    ['b', 'help.bulk']]],
  ['help.move', [['j', 'help.next'], ['k', 'help.previous'], ['v', 'help.tick'], ['Shift ↑ ↓', 'help.range'],
    ['R', 'refresh'], ['/', 'search_terms'], ['Esc', 'help.escape']]],
  ['views', [['q', 'queue'], ['c', 'clusters'], ['g', 'concordance'], ['h', 'history'], ['o', 'dashboard'],
    ['i', 'exchange'], ['?', 'help']]],
  ['clusters', [['j k', 'help.clusters_move'], ['1 – 9', 'prefer_short'], ['Shift 1 – 9', 'belongs_short'], ['a', 'apply'],
    ['d', 'cluster_apart']]],
];

export function help() {
  open(t('help'), [el('p', { class: 'dim' }, t('help.ime')), el('div', { class: 'help' }, GROUPS.map(([title, keys]) =>
    el('section', {}, el('h3', {}, t(title)), el('dl', {}, keys.map(([key, text]) =>
      el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, t(text))))))))], { wide: true, cancel: t('close') });
}
