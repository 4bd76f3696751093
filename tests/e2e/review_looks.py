#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""How the page looks and reads in English: both themes, names of controls, contrast, motion; the reader's own choices."""

import common
from common import check
from review_page import Keys, equal, review, until

VIEWS = {"queue": ".detail article[data-complete=yes]", "clusters": ".cluster, .clusters .empty", "concordance": "[name=concord]",
         "history": ".log", "dashboard": ".plot svg"}
DIALOGS = {"e": "edit", "m": "merge", "d": "apart", "n": "note", "F": "side", "b": "bulk", "i": "exchange", "?": "help"}

# The contrast of every text with the ground behind it, by WCAG 2.1 (1.4.3): 4.5, of large text 3.
CONTRAST = """
const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
function ground(node) {
    const over = [];
    for (let e = node; e; e = e.parentElement) {
        const color = parse(getComputedStyle(e).backgroundColor);
        if (color.length === 3 || color[3] === 1) { over.push(color.slice(0, 3)); break; }
        if (color[3] > 0) over.push(color);
    }
    return over.reverse().reduce((below, c) => c.length === 3 ? c : below.map((v, i) => v * (1 - c[3]) + c[i] * c[3]), [255, 255, 255]);
}
const bad = [];
let count = 0;
const root = document.querySelector('dialog[open]') ?? document.body;
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !node.checkVisibility() || node.closest('svg, option, .visually-hidden, :disabled')) continue;
    const style = getComputedStyle(node);
    const [a, b] = [light(parse(style.color)), light(ground(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    ++count;
    if (ratio < least) bad.push(`${walker.currentNode.textContent.trim().slice(0, 20)} ${ratio.toFixed(2)} ${node.className}`);
}
return [count, bad.slice(0, 8)];
"""

# Every control has a name that a screen reader can speak; every text of the other language says so.
NAMES = """
const bad = [];
for (const node of document.querySelectorAll('button, a[href], input, select, textarea, [role=listbox], dialog, nav, section.detail, meter')) {
    if (!node.checkVisibility()) continue;
    const label = node.labels?.length ? [...node.labels].map((one) => one.textContent).join(' ') : '';
    const by = (node.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const name = [node.getAttribute('aria-label'), by, label, ['BUTTON', 'A'].includes(node.tagName) ? node.textContent : ''].join('').trim();
    if (!name) bad.push(node.outerHTML.slice(0, 120));
}
for (const id of [...document.querySelectorAll('[id]')].map((node) => node.id).filter((id, i, all) => all.indexOf(id) !== i)) bad.push(`twice: ${id}`);
for (const node of document.querySelectorAll('span.ja, .pair .en, .side p')) if (!node.closest('[lang]:not(html)')) bad.push(`no lang: ${node.outerHTML.slice(0, 80)}`);
for (const [name, selector] of [['main', 'main'], ['banner', 'header'], ['navigation', 'nav'], ['live', '[aria-live]'], ['h2', 'h2']])
    if (!document.querySelector(selector)) bad.push(`no ${name}`);
return bad.slice(0, 8);
"""


def looked_at(page, what):
    count, bad = page.js(CONTRAST)
    check(count >= 4, f"{what}: only {count} texts were looked at")
    equal(bad, [], f"{what}: texts with too little contrast")
    equal(page.js(NAMES), [], f"{what}: what has no name")


def overflow(page, what):
    wide = page.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(wide <= 0, f"{what}: {wide} pixels beyond the right edge")


def views(page, language, theme):
    page.media(scheme=theme, motion="reduce")  # no colour on its way from one theme to the other
    for view, selector in VIEWS.items():
        page.go_to(view, selector)
        until(lambda: page.js("return document.documentElement.lang") == language, "the language of the page")
        looked_at(page, f"{language} {theme} {view}")
        overflow(page, f"{language} {theme} {view}")
        page.screenshot(f"{view}-{language}-{theme}")
    page.go_to("queue", VIEWS["queue"])
    page.js("document.querySelector('.list').focus()")
    for key, name in DIALOGS.items():
        page.dialog(key)
        looked_at(page, f"{language} {theme} {name}")
        page.screenshot(f"{name}-{language}-{theme}")
        page.keys(Keys.ESCAPE)
        page.no_dialog()


def theme_choice(page):
    """The browser's theme, and one's own, which a reload keeps; light and dark differ."""
    def ground():
        return page.js("return getComputedStyle(document.body).backgroundColor")
    page.media(scheme="light")
    light = ground()
    page.media(scheme="dark")
    dark = ground()
    check(light != dark, "dark is light")
    page.click("[data-tool=theme]")
    equal(ground(), light, "light is chosen in a dark browser")
    page.driver.refresh()
    page.ready()
    equal(ground(), light, "a reload keeps the choice")
    page.click("[data-tool=theme]")
    page.media(scheme="light")
    equal(ground(), dark, "dark is chosen in a light browser")
    page.click("[data-tool=theme]")
    equal(ground(), light, "back to the browser's")


def motion(page):
    moving = "return [...document.querySelectorAll('*')].filter((e) => !/^0s(, 0s)*$/.test(getComputedStyle(e).transitionDuration)).length"
    page.media(motion="no-preference")
    check(page.js(moving) > 0, "nothing moves at all: the control shows nothing")
    page.media(motion="reduce")
    equal(page.js(moving), 0, "elements that move although the reader wants none")
    page.media()


def language_choice(page):
    page.click("[data-tool=language]")
    until(lambda: "採用" in page.text(".decide"), "Japanese is chosen")
    page.driver.refresh()
    page.ready()
    check("採用" in page.text(".decide"), "a reload keeps the language")
    page.keys("a")
    until(lambda: "採用しました" in page.spoken(), "what happened is said in Japanese")
    page.keys("u")
    until(lambda: "元に戻しました" in page.spoken(), "and the undo")


def messages(page):
    """Each message is in both languages, with the same places to fill."""
    page.js("""Promise.all([import('/messages_en.js'), import('/messages_ja.js')]).then(([en, ja]) => {
        const bad = [];
        for (const key of new Set([...Object.keys(en.default), ...Object.keys(ja.default)])) {
            const [a, b] = [en.default[key], ja.default[key]];
            const places = (text) => JSON.stringify([...new Set((text.match(/\\{\\w+\\}/g) ?? []))].sort());
            if (a === undefined && !key.startsWith('value.')) bad.push(`no English: ${key}`);
            else if (b === undefined) bad.push(`no Japanese: ${key}`);
            else if (a !== undefined && places(a) !== places(b)) bad.push(`other places: ${key}`);
        }
        window.badMessages = bad;
    })""")
    equal(until(lambda: page.js("return window.badMessages ?? null") is not None and [page.js("return window.badMessages")], "the messages"), [[]], "messages")


def test(yakugo, folder):
    yakugo.mine()
    with review(yakugo, folder) as (_, page):
        messages(page)
        for theme in ("light", "dark"):
            views(page, "en", theme)
        theme_choice(page)
        motion(page)
        language_choice(page)
        page.no_errors()


if __name__ == "__main__":
    common.main(test)
