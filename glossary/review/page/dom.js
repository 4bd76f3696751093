// SPDX-License-Identifier: Apache-2.0
// Builds elements. Whatever comes from the term base becomes text, never markup.

const SVG = 'http://www.w3.org/2000/svg';

function append(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return parent;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
  else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'indeterminate') node[name] = value;
  else node.setAttribute(name, value === true ? '' : String(value));
}

/** An HTML element: attributes by name, `on<event>` for handlers; children are nodes, texts, lists of them, or nothing. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  append(node, children);
  for (const [name, value] of Object.entries(attributes)) set(node, name, value);
  return node;
}

/** The same in SVG. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  append(node, children);
  for (const [name, value] of Object.entries(attributes)) set(node, name, value);
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

export const byId = (id) => document.getElementById(id);

/** A text in one of the two languages, so that the right glyphs are chosen and a screen reader speaks it well. */
export function word(language, text, attributes = {}) {
  return el('span', { lang: language, ...attributes }, text);
}

export const kbd = (key) => el('kbd', { 'aria-hidden': 'true' }, key);

/** A button with its key behind the label. */
export function button(label, onclick, { key, ...attributes } = {}) {
  return el('button', { type: 'button', onclick, 'aria-keyshortcuts': key, ...attributes },
    el('span', {}, label), key ? kbd(key) : null);
}

/** A link out: only http and https, else its text. */
export function outside(url, text, attributes = {}) {
  if (!/^https?:\/\//i.test(url || '')) return el('span', attributes, text);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', ...attributes }, text);
}

let last = 0;
export const fresh = (prefix) => `${prefix}-${++last}`;

/** A labelled field: the label's text and the control in one element. */
export function field(label, control, attributes = {}) {
  if (!control.id) control.id = fresh('field');
  return el('div', { class: 'field', ...attributes }, el('label', { for: control.id }, label), control);
}

export function select(options, chosen, attributes = {}) {
  const node = el('select', attributes,
    options.map(([value, label]) => el('option', { value }, label)));
  node.value = chosen;
  return node;
}

/** A checkbox or radio with its label behind it. */
export function tick(type, label, attributes = {}) {
  return el('label', { class: 'tick' }, el('input', { type, ...attributes }), el('span', {}, label));
}
