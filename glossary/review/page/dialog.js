// SPDX-License-Identifier: Apache-2.0
// Dialogs: native ones, which keep the focus inside and close with Esc.

import { el, fresh } from './dom.js';
import { isComposing, layer } from './keys.js';
import { t } from './i18n.js';

/**
 * Opens a dialog with a form. `submit` is called with its data, and closes it unless it gives false; `keys` are in force
 * while no text is typed. Gives the dialog's parts.
 */
export function open(title, content, { submit = null, action = t('ok'), keys = {}, wide = false, cancel = t('cancel') } = {}) {
  const before = document.activeElement;
  const heading = fresh('dialog');
  const send = submit ? el('button', { type: 'submit', class: 'primary' }, action) : null;
  const form = el('form', { method: 'dialog' }, el('h2', { id: heading }, title), el('div', { class: 'body' }, content),
    el('div', { class: 'actions' }, send, el('button', { type: 'button', class: 'close', onclick: () => node.close() }, cancel)));
  const node = el('dialog', { 'aria-labelledby': heading, class: wide ? 'wide' : null }, form);
  const release = layer(keys, { alone: true });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submit && (await submit(new FormData(form), form)) !== false) node.close();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) form.requestSubmit();
  });
  node.addEventListener('cancel', (event) => { if (event.target !== node) event.stopPropagation(); });
  node.addEventListener('close', () => {
    release();
    node.remove();
    if (before?.isConnected) before.focus();
  });
  document.body.append(node);
  node.showModal();
  (form.querySelector('[autofocus]') ?? form.querySelector('input, select, textarea, button'))?.focus();
  return { node, form, send, close: () => node.close() };
}
