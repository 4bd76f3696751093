// SPDX-License-Identifier: Apache-2.0
// What review_looks.py runs within the page: contrast of all texts, names of all controls.

const parse = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
const linear = (c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => [r, g, b].reduce((sum, c, i) => sum + linear(c / 255) * [0.2126, 0.7152, 0.0722][i], 0);

// What is behind an element: the first opaque colour, with those that are not over it.
function ground(node) {
  const layers = [];
  for (let e = node; e; e = e.parentElement) {
    const color = parse(getComputedStyle(e).backgroundColor);
    const alpha = color.length === 3 ? 1 : color[3];
    if (alpha > 0) layers.push([color, alpha]);
    if (alpha === 1) break;
  }
  return layers.reverse().reduce((below, [color, alpha]) => below.map((v, i) => v * (1 - alpha) + color[i] * alpha), [255, 255, 255]);
}

// WCAG 2.1, 1.4.3: 4.5, of large text 3.
function ratioOf(node) {
  const style = getComputedStyle(node);
  const [a, b] = [luminance(parse(style.color)), luminance(ground(node))];
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), large ? 3 : 4.5];
}

function contrast() {
  const bad = [];
  let count = 0;
  const walker = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const node = walker.currentNode.parentElement;
    if (!text || !node.checkVisibility() || node.closest('svg, option, .visually-hidden, :disabled')) continue;
    const [ratio, least] = ratioOf(node);
    ++count;
    if (ratio < least) bad.push(`${text.slice(0, 20)} ${ratio.toFixed(2)} ${node.className}`);
  }
  return [count, bad.slice(0, 8)];
}

function nameOf(node) {
  const labels = [...(node.labels ?? [])].map((one) => one.textContent);
  const by = (node.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  const own = node.tagName === 'BUTTON' || node.tagName === 'A' ? node.textContent : '';
  return [node.getAttribute('aria-label') ?? '', ...by, ...labels, own].join('').trim();
}

const NAMED = 'button, a[href], input, select, textarea, [role=listbox], dialog, nav, section.detail, meter';
const LANDMARKS = ['main', 'header', 'nav', '[aria-live]', 'h2'];

// Controls without a name, ids that are there twice, texts of a language that nothing tells, landmarks that are missing.
function names() {
  const bad = [];
  for (const node of document.querySelectorAll(NAMED)) {
    if (node.checkVisibility() && !nameOf(node)) bad.push(node.outerHTML.slice(0, 120));
  }
  const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
  bad.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`));
  for (const node of document.querySelectorAll('span.ja, .pair .en, .side p')) {
    if (!node.closest('[lang]:not(html)')) bad.push(`no lang: ${node.outerHTML.slice(0, 80)}`);
  }
  bad.push(...LANDMARKS.filter((selector) => !document.querySelector(selector)).map((selector) => `no ${selector}`));
  return bad.slice(0, 8);
}
