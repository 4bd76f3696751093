// SPDX-License-Identifier: Apache-2.0
// Marks the words within a sentence: from UTF-8 byte ranges, as the term base has them, to text and <mark>.

import { el } from './dom.js';

/** Bytes that a code point takes in UTF-8. A lone surrogate cannot come out of UTF-8, and would take three. */
function bytesOf(codePoint) {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Where bytes begin in a JavaScript string, whose units are UTF-16: 𠮟 is four bytes and two units. A byte within a
 *  character counts as that character's first. `offsets` ascend. */
export function indices(text, offsets) {
  const found = [];
  let byte = 0;
  let unit = 0;
  for (const offset of offsets) {
    while (unit < text.length) {
      const codePoint = text.codePointAt(unit);
      if (byte + bytesOf(codePoint) > offset) break;
      byte += bytesOf(codePoint);
      unit += codePoint > 0xffff ? 2 : 1;
    }
    found.push(unit);
  }
  return found;
}

/** Ranges in order, none empty, none touching another. */
export function merged(ranges) {
  const sorted = ranges.filter(([begin, end]) => end > begin).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const result = [];
  for (const [begin, end] of sorted) {
    const last = result[result.length - 1];
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([begin, end]);
  }
  return result;
}

/** The text's pieces, with <mark> round what the byte ranges name. */
export function marked(text, ranges) {
  const units = indices(text, merged(ranges ?? []).flat());
  const pieces = [];
  let done = 0;
  for (let i = 0; i < units.length; i += 2) {
    const [begin, end] = [units[i], units[i + 1]];
    if (end <= begin) continue;
    pieces.push(text.slice(done, begin), el('mark', {}, text.slice(begin, end)));
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces;
}
