// SPDX-License-Identifier: Apache-2.0
// How the page of an aligned text looks.
#pragma once

namespace yakugo::exchange {

/// CSS without the characters < > & that XML escapes: in HTML a style sheet is not unescaped.
inline constexpr const char* kBitextPageStyle = R"css(
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #22262b; --soft: #5f6872; --line: #dcd9d1; --head: #f1efe9; --link: #1d5c8f;
  --sure: #3d8b63; --likely: #8a9a2b; --doubtful: #c98a1b; --unlikely: #c4533c; --lone: #6b63b5; --hover: #f0f4f8; --target: #fdf3d0;
  --lone-back: #f1f0fa; --unlikely-back: #fbeeea; --doubtful-back: #fcf5e6; }
@media (prefers-color-scheme: dark) { :root { --paper: #191c20; --ink: #e3e3de; --soft: #a0a8b1; --line: #363b42; --head: #22262b; --link: #8bbfea;
  --sure: #63b68b; --likely: #b3c257; --doubtful: #e0ac4c; --unlikely: #e58570; --lone: #a49df0; --hover: #22282f; --target: #40391f;
  --lone-back: #24233a; --unlikely-back: #35241f; --doubtful-back: #322b1c; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body { margin: 0 auto; padding: 1.75rem clamp(.75rem, 3vw, 2.5rem) 4rem; max-width: 90rem; background: var(--paper); color: var(--ink);
  font-size: 1rem; line-height: 1.6; }
:lang(en) { font-family: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", sans-serif; }
:lang(ja) { font-family: "Hiragino Sans", "Yu Gothic Medium", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif; line-break: strict; }
a { color: var(--link); text-underline-offset: .15em; }
h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.3; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; font-weight: 600; margin: 1.75rem 0 .5rem; }
h1 span, h2 span, th span, .label span { font-weight: 400; color: var(--soft); font-size: .85em; margin-left: .4em; }
.files { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
.files b { color: var(--ink); font-weight: 600; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0 0; padding: 0; }
.counts div { display: flex; flex-direction: column-reverse; }
.counts dt { font-size: .8rem; color: var(--soft); }
.counts dd { margin: 0; font-size: 1.3rem; font-variant-numeric: tabular-nums; line-height: 1.2; }
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; margin: 1.25rem 0 0; padding: 0; list-style: none; font-size: .85rem; color: var(--soft); }
.legend li { border-left: .4rem solid var(--mark); padding-left: .5rem; }
.places { margin: 0; padding: 0; list-style: none; font-size: .92rem; }
.places li { display: flex; gap: 1rem; padding: .2rem 0; border-top: 1px solid var(--line); }
.places a { flex: 0 0 8.5rem; font-variant-numeric: tabular-nums; }
.sure { --mark: var(--sure); } .likely { --mark: var(--likely); } .doubtful { --mark: var(--doubtful); --back: var(--doubtful-back); }
.unlikely { --mark: var(--unlikely); --back: var(--unlikely-back); } .lone { --mark: var(--lone); --back: var(--lone-back); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 2rem; }
col.score { width: 5.5rem; }
th:first-child { padding-left: 1.1rem; }
th { position: sticky; top: 0; background: var(--head); text-align: left; font-size: .85rem; font-weight: 600; padding: .6rem .9rem; overflow-wrap: anywhere;
  border-bottom: 1px solid var(--line); }
td { vertical-align: top; padding: .7rem .9rem; border-bottom: 1px solid var(--line); background: var(--back, transparent); }
td:first-child { border-left: .4rem solid var(--mark); padding: .7rem .5rem .7rem .7rem; font-variant-numeric: tabular-nums; }
td p { margin: 0 0 .4rem; padding-left: 2.9rem; text-indent: -2.9rem; overflow-wrap: anywhere; }
td p:last-child { margin-bottom: 0; }
td:lang(ja) p { line-height: 1.85; }
td:lang(en) p { hyphens: auto; max-width: 38rem; }
.row { font-size: .8rem; color: var(--soft); text-decoration: none; display: block; }
.value { font-size: 1rem; }
.at { display: inline-block; width: 2.9rem; text-indent: 0; padding-right: .7rem; text-align: right; font: .78rem/1 system-ui, sans-serif; color: var(--soft);
  font-variant-numeric: tabular-nums; user-select: none; }
.label { padding-left: 2.9rem; color: var(--lone); font-size: .9rem; font-weight: 600; }
.note { font-size: .82rem; color: var(--soft); margin: .4rem 0 0; padding-left: 2.9rem; text-indent: 0; }
tbody tr:hover td { background: var(--hover); }
tbody tr:target td { background: var(--target); }
@media (max-width: 44rem) { td p, .note, .label { padding-left: 0; text-indent: 0; } .at { width: auto; text-align: left; } td, th { padding: .5rem; } col.score { width: 4rem; } }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #aaa; --head: #fff; --link: #000; }
  @page { margin: 14mm 12mm; }
  html { font-size: 9.5pt; } body { padding: 0; max-width: none; } a { text-decoration: none; } th { position: static; } thead { display: table-header-group; }
  td, th { background: none; padding-top: 1.5mm; padding-bottom: 1.5mm; } td p { max-width: none; } tr, .places li { break-inside: avoid; } h2 { break-after: avoid; } }
)css";

}  // namespace yakugo::exchange
