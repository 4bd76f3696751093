// SPDX-License-Identifier: Apache-2.0
// What this browser remembers: theme and language. Without storage they last as long as the page.

const memory = new Map();

export function read(name) {
  try {
    return localStorage.getItem(`yakugo.${name}`) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

export function write(name, value) {
  memory.set(name, value);
  try {
    localStorage.setItem(`yakugo.${name}`, value);
  } catch {
    // Storage is off or full: the page works all the same.
  }
}

const THEMES = ['auto', 'light', 'dark'];

export function theme() {
  const value = read('theme');
  return THEMES.includes(value) ? value : 'auto';
}

export function applyTheme(value = theme()) {
  write('theme', value);
  if (value === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = value;
}

export const nextTheme = () => THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length];
