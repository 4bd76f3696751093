// SPDX-License-Identifier: Apache-2.0
// Plots as inline SVG, each with its numbers as a table for those who cannot see it or want to know.

import { el, fresh, svg } from './dom.js';
import { number, t } from './i18n.js';

const WIDTH = 560;
const HEIGHT = 190;
const EDGE = { left: 44, right: 8, top: 10, bottom: 26 };

/** The least of 1, 2, 5, 10, 20 ... that is not below. */
function roundUp(value) {
  let step = 1;
  for (;;) for (const factor of [1, 2, 5]) if (factor * step >= value) return factor * step; else if (factor === 5) step *= 10;
}

function numbers(heads, rows) {
  return el('details', { class: 'numbers' }, el('summary', {}, t('as_table')), el('table', {},
    el('thead', {}, el('tr', {}, heads.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, rows.map(([first, ...rest]) => el('tr', {}, el('th', { scope: 'row' }, first),
      rest.map((value) => el('td', { class: 'num' }, number(value))))))));
}

function frame(title, description, content, table, height = HEIGHT) {
  const [name, text] = [fresh('plot'), fresh('plot')];
  return el('figure', { class: 'plot' }, el('figcaption', {}, el('h3', {}, title)),
    svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-labelledby': `${name} ${text}` },
      svg('title', { id: name }, title), svg('desc', { id: text }, description), content), table);
}

function scale(top) {
  const y = (value) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  const steps = top < 2 ? [0, 1] : [0, top / 2, top].filter(Number.isInteger);
  const lines = steps.map((value) => [
    svg('line', { class: 'grid', x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(value), y2: y(value) }),
    svg('text', { class: 'tick-label', x: EDGE.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, number(value))]);
  return { y, lines };
}

/** Columns: `groups` are [label, [values]], drawn upon one another; `classes` one a value; every `every`th label is shown. */
export function columns(title, description, groups, { classes = ['one'], heads, every = 1, edges = null }) {
  const top = roundUp(Math.max(1, ...groups.map(([, values]) => values.reduce((a, b) => a + b, 0))));
  const { y, lines } = scale(top);
  const width = (WIDTH - EDGE.left - EDGE.right) / Math.max(1, groups.length);
  const column = Math.min(48, width * 0.8);
  const bars = groups.map(([label, values], index) => {
    let below = 0;
    const x = EDGE.left + index * width + (width - column) / 2;
    const parts = values.map((value, kind) => {
      const bar = svg('rect', { class: classes[kind], x, width: column, y: y(below + value), height: y(below) - y(below + value) },
        svg('title', {}, `${label}: ${heads[kind + 1]} ${number(value)}`));
      below += value;
      return bar;
    });
    const shown = edges === null && index % every === 0;
    return [parts, shown ? svg('text', { class: 'tick-label', x: x + column / 2, y: HEIGHT - 8, 'text-anchor': 'middle' }, label) : null];
  });
  const marks = (edges ?? []).map(([text, share]) => svg('text', { class: 'tick-label', y: HEIGHT - 8,
    x: EDGE.left + share * (WIDTH - EDGE.left - EDGE.right), 'text-anchor': share === 0 ? 'start' : share === 1 ? 'end' : 'middle' }, text));
  return frame(title, description, [lines, bars, marks], numbers(heads, groups.map(([label, values]) => [label, ...values])));
}

/** Bars to the right, the longest first, each with its name before it and its number behind it. */
export function bars(title, description, values, heads) {
  const row = 24;
  const names = 150;
  const sorted = Object.entries(values).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const most = Math.max(1, ...sorted.map(([, value]) => value));
  const content = sorted.map(([name, value], index) => {
    const width = (value / most) * (WIDTH - names - 70);
    return [svg('text', { class: 'bar-label', x: names - 8, y: index * row + 17, 'text-anchor': 'end' }, name),
      svg('rect', { class: 'one', x: names, y: index * row + 4, width, height: row - 8 }),
      svg('text', { class: 'bar-value', x: names + width + 6, y: index * row + 17 }, number(value))];
  });
  return frame(title, description, content, numbers(heads, sorted), Math.max(row, sorted.length * row));
}
