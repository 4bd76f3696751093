// SPDX-License-Identifier: Apache-2.0
// Keys: which one does what, and when a key is text rather than a command.

let composing = false;
let endedAt = -Infinity;
// Safari ends a composition before the keydown that has ended it; that key is still the input method's.
const AFTER_COMPOSITION = 50;  // milliseconds

addEventListener('compositionstart', () => { composing = true; }, true);
addEventListener('compositionend', (event) => { composing = false; endedAt = event.timeStamp; }, true);
addEventListener('blur', () => { composing = false; });

/** Whether the key belongs to an input method: while it composes, and the key that ends that. */
export function isComposing(event) {
  if (composing || event.isComposing || event.keyCode === 229 || event.key === 'Process') return true;
  return event.timeStamp - endedAt < AFTER_COMPOSITION && (event.key === 'Enter' || event.key === 'Escape');
}

const NO_TEXT = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color', 'image'];

/** Whether letters go into this element. */
export function takesText(node) {
  if (!(node instanceof Element)) return false;
  const field = node.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])');
  if (field === null) return false;
  return !(field instanceof HTMLInputElement && NO_TEXT.includes(field.type));
}

/** The command's name for a key: the character, or the key's name; of a digit with Shift "Shift+1". */
export function nameOf(event) {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  if (digit && event.shiftKey) return `Shift+${digit[1]}`;
  if (/^[a-z]$/i.test(event.key)) return event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();  // Caps Lock or not
  if (event.key.length === 1) return event.key;
  return event.shiftKey ? `Shift+${event.key}` : event.key;
}

const layers = [];

/** From now on keys are looked up here first: `{key: handler}`; a handler that gives false leaves the key to others.
 *  `alone`: no key goes on to what is below. Gives the function that takes the layer away. */
export function layer(handlers, { alone = false } = {}) {
  const entry = { handlers, alone };
  layers.push(entry);
  return () => {
    const at = layers.indexOf(entry);
    if (at >= 0) layers.splice(at, 1);
  };
}

function onKey(event) {
  if (event.defaultPrevented || isComposing(event)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (takesText(event.target)) {
    if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) event.target.blur();
    return;
  }
  if (document.querySelector('dialog[open]') !== null && !layers.at(-1)?.alone) return;
  const name = nameOf(event);
  for (let i = layers.length - 1; i >= 0; --i) {
    const handler = layers[i].handlers[name];
    if (handler && handler(event) !== false) {
      event.preventDefault();
      return;
    }
    if (layers[i].alone) return;
  }
}

export function begin() {
  addEventListener('keydown', onKey);
  // An Enter that ends a composition sends no form.
  addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isComposing(event) && event.target instanceof HTMLInputElement) event.preventDefault();
  }, true);
}
