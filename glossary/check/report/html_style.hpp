// SPDX-License-Identifier: Apache-2.0
// How the page of findings looks.
#pragma once

namespace yakugo::check {

/// CSS. Totals are known at the end of the page and shown at its top: main is a column, in which they come first.
inline constexpr const char* kReportStyle = R"css(
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #22262b; --soft: #5f6872; --line: #dcd9d1; --card: #fff; --mark: #fdf0b8; --good: #2f7a54;
  --error: #b3372b; --warning: #9a6410; --note: #2f6690; }
@media (prefers-color-scheme: dark) { :root { --paper: #191c20; --ink: #e3e3de; --soft: #a0a8b1; --line: #363b42; --card: #1f2328; --mark: #574b1a;
  --good: #6cc398; --error: #ef8a7d; --warning: #e3b257; --note: #86b8e0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
:lang(ja) { font-family: "Hiragino Sans", "Yu Gothic Medium", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif; line-break: strict; }
main { display: flex; flex-direction: column; max-width: 64rem; margin: 0 auto; padding: 1.75rem clamp(.75rem, 3vw, 2.5rem) 4rem; }
header { order: -1; }
h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.3; margin: 0 0 .25rem; }
h1 span { font-weight: 400; color: var(--soft); font-size: .85em; margin-left: .4em; }
h2 { font-size: 1.05rem; font-weight: 600; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
header p { margin: 0; color: var(--soft); }
article { background: var(--card); border: 1px solid var(--line); border-left: .4rem solid var(--level); border-radius: .3rem; padding: .7rem 1rem;
  margin: .6rem 0; overflow-wrap: anywhere; }
article:target { outline: 2px solid var(--level); }
.error { --level: var(--error); } .warning { --level: var(--warning); } .note { --level: var(--note); }
.head { margin: 0; display: flex; flex-wrap: wrap; gap: .2rem .9rem; font-size: .85rem; color: var(--soft); }
.head b { color: var(--level); } .head a { color: inherit; font-variant-numeric: tabular-nums; }
.message { margin: .2rem 0; }
blockquote { margin: .4rem 0; padding: .35rem .7rem; border-left: 2px solid var(--line); white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-bottom: 2px solid var(--level); }
dl { margin: .4rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; font-size: .92rem; }
dt { color: var(--soft); } dd { margin: 0; } ins { color: var(--good); text-decoration: none; font-weight: 600; } del { color: var(--soft); }
@media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #aaa; } main { max-width: none; padding: 0; }
  article { break-inside: avoid; } h2 { break-after: avoid; } }
)css";

}  // namespace yakugo::check
