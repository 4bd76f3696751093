#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""How the page looks and reads in English: themes, names of controls, contrast, motion, the reader's own choices."""

from pathlib import Path

import common
from common import check
from review_page import Keys, equal, review, until

VIEWS = {"queue": ".detail article[data-complete=yes]", "clusters": ".cluster, .clusters .empty",
         "concordance": "[name=concord]", "history": ".log", "dashboard": ".plot svg"}
DIALOGS = {"e": "edit", "m": "merge", "d": "apart", "n": "note", "F": "side", "b": "bulk", "i": "exchange", "?": "help"}

PROBES = (Path(__file__).parent / "review_probes.js").read_text(encoding="utf-8")


def looked_at(page, what):
    count, bad = page.js(PROBES + "return contrast()")
    check(count >= 4, f"{what}: only {count} texts were looked at")
    equal(bad, [], f"{what}: texts with too little contrast")
    equal(page.js(PROBES + "return names()"), [], f"{what}: what has no name")


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
    moving = """return [...document.querySelectorAll('*')]
        .filter((e) => !/^0s(, 0s)*$/.test(getComputedStyle(e).transitionDuration)).length"""
    page.media(motion="no-preference")
    check(page.js(moving) > 0, "nothing moves at all: the control shows nothing")
    page.media(motion="reduce")
    equal(page.js(moving), 0, "elements that move although the reader wants none")
    page.media()


def language_choice(page):
    page.click("[data-tool=language]")
    until(lambda: "採用" in page.text(".decide"), "Japanese is chosen")
    equal(page.text("#saved"), "すべて保存済み", "what is saved, in Japanese too")
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
    until(lambda: page.js("return window.badMessages !== undefined"), "the messages are compared")
    equal(page.js("return window.badMessages"), [], "messages that differ")


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
