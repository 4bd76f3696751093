// SPDX-License-Identifier: Apache-2.0
// The words of the interface in the reader's language; numbers, dates and percentages in its forms.

import en from './messages_en.js';
import ja from './messages_ja.js';
import { read, write } from './prefs.js';

const TABLES = { en, ja };
let language = 'en';
let table = en;

/** The first language of the browser that there is; a choice of the reader's goes before. */
function wanted() {
  const chosen = read('language');
  if (chosen in TABLES) return chosen;
  for (const code of navigator.languages ?? [navigator.language]) {
    const short = String(code).toLowerCase().split('-')[0];
    if (short in TABLES) return short;
  }
  return 'en';
}

export function begin() {
  language = wanted();
  table = TABLES[language];
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll('[data-t-label]')) {
    node.setAttribute('aria-label', t(node.dataset.tLabel));
  }
}

export const current = () => language;
export const otherLanguage = () => (language === 'en' ? 'ja' : 'en');

export function change(code) {
  write('language', code);
  begin();
}

/** The message with its places filled. Of "one|many" the form that `n` asks for. */
export function t(key, values = {}) {
  let text = table[key] ?? en[key] ?? key;
  if ('n' in values && text.includes('|')) {
    const [one, many] = text.split('|');
    text = Number(values.n) === 1 ? one : many;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!(name in values)) return whole;
    return typeof values[name] === 'number' ? number(values[name]) : String(values[name]);
  });
}

/** The word for a value of the term base; the value itself where it has none. */
export function term(group, value) {
  const key = `${group}.${value}`;
  return table[key] ?? en[key] ?? String(value).replaceAll('_', ' ');
}

export const has = (key) => key in table;

export const number = (value) => new Intl.NumberFormat(language).format(value);

/** A confidence: never 100 % where it is not certain. */
export function percent(value) {
  const whole = value >= 1 ? 100 : Math.min(99, Math.round(value * 100));
  return `${whole}%`;
}

/** A time of the term base (UTC) as the reader's clock has it. */
export function time(utc) {
  const date = new Date(utc);
  if (!utc || Number.isNaN(date.getTime())) return utc || '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** A day, 2026-05-08, which has no time zone. */
export function day(text) {
  const date = new Date(`${text}T00:00:00Z`);
  if (!text || Number.isNaN(date.getTime())) return text || '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}
