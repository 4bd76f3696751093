// SPDX-License-Identifier: Apache-2.0
// Ends the server from the page, when everything is saved.

import { post } from './api.js';
import { open } from './dialog.js';
import { el } from './dom.js';
import { emit } from './events.js';
import { t } from './i18n.js';
import { waiting } from './save.js';

export function quit() {
  const unsaved = waiting();
  const text = unsaved > 0 ? t('not_saved_yet', { n: unsaved }) : t('quit_hint');
  open(t('quit'), el('p', {}, text), { action: t('quit'), submit: async () => {
    try {
      await post('/api/quit', {});
      emit('ended');
    } catch (error) {
      emit('failed', error);
    }
  } });
}
