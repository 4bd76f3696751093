// SPDX-License-Identifier: Apache-2.0
// Says what happened: to a screen reader in the live region, to the eye in the page's status line.

import { byId } from './dom.js';

let pending = 0;

/** Spoken when the reader pauses; the same text twice is spoken twice. */
export function say(text) {
  const live = byId('live');
  live.textContent = '';
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(() => { live.textContent = text; });
}
