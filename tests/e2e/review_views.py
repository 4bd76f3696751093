#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The other views: variants, concordance, whole entry, history, progress; each changes or shows what the base holds."""

import common
from common import check
from selenium.common.exceptions import NoAlertPresentException
from review_page import Keys, base, equal, operations, pairs, review, until


def parts(yakugo, page):
    """What a confidence is made of: the parts of `yakugo terms --explain`, with the same contributions."""
    shown = page.shown()
    page.click(".confidence-parts summary")
    rows = page.js("""return [...document.querySelectorAll('.parts tbody tr')]
        .map((row) => [...row.querySelectorAll('.num')].map((cell) => cell.textContent).at(-1))""")
    explained = yakugo.run("terms", "--explain", shown)
    told = [line.split()[-1] for line in explained.splitlines() if len(line.split()) == 4 and line.split()[1][0].isdigit()]
    check(len(told) > 3, f"what terms --explain says: {explained}")
    for contribution in told[:8]:
        check(any(abs(float(one) - float(contribution)) < 0.006 for one in rows), f"{contribution} is not among {rows}")
    page.screenshot("parts")


def clusters(yakugo, page):
    """Spellings of one term: ticked together, one preferred, the rest forbidden, as one operation."""
    page.keys("c")
    until(lambda: page.all(".cluster, .clusters .empty"), "the clusters")
    check(page.all(".cluster"), "the sample posts have spelling variants (ホロウェイ, ホロウェー)")
    page.screenshot("clusters")
    ids = page.js("""return [...document.querySelector('.cluster').querySelectorAll('[name=with]')]
        .map((box) => Number(box.value))""")
    page.keys("2")
    preferred = int(page.js("return document.querySelector('.cluster .preferred:checked').value"))
    equal(preferred, ids[1], "2 prefers the second one")
    page.js("document.querySelector('.cluster input[value=forbidden]').click(); document.querySelector('.cluster').focus()")
    page.press("a", "Merged")
    rows = pairs(yakugo)
    equal(rows[preferred]["status"], "accepted", "the preferred spelling")
    equal({rows[one]["status"] for one in ids if one != preferred}, {"forbidden"}, "the rest")
    equal(operations(yakugo)[-1], ("merge", False), "the operation")
    page.press("u", "Undone: Merge")
    check(pairs(yakugo)[preferred]["status"] in ("candidate", "suggested"), "undone")


def concordance(yakugo, page):
    """What is searched is marked on its side; the number of hits is the base's."""
    page.keys("g")
    for word in ("艦", "ミサイル"):  # one that is too short for the index, one that is not
        page.fill("[name=concord]", word)
        page.keys(Keys.ENTER)
        found = [row for row in yakugo.lines("segments", "--min-score", "0") if word in row["ja"]]
        check(len(found) > 1, f"no {word} in the sample segments")
        until(lambda: len(page.all(".concordance .line")) == len(found), f"{len(found)} lines with {word}")
        marked = page.js("return [...document.querySelectorAll('.concordance .side.ja mark')].map((e) => e.textContent)")
        check(len(marked) >= len(found) and set(marked) == {word}, f"marked: {marked}")
    page.screenshot("concordance")
    page.fill("[name=concord]", "没有这个词")
    page.keys(Keys.ENTER)
    until(lambda: "Nothing found" in page.text(".results"), "nothing is found")
    page.keys(Keys.ESCAPE)


def set_field(page, scope, name, value):
    page.js("""const adder = document.querySelector(arguments[0] + ' > .add-row .adder'); adder.value = arguments[1];
        adder.dispatchEvent(new Event('change', {bubbles: true}))""", scope, name)
    field = page.js("""const rows = document.querySelectorAll(`${arguments[0]} [data-field="${arguments[1]}"] .value`);
        const field = rows[rows.length - 1]; field.focus(); return field""", scope, name)
    if page.js("return arguments[0].tagName", field) == "SELECT":
        page.js("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))", field, value)
    else:
        field.send_keys(value)


def entry(yakugo, folder, page):
    """Fields of all levels, a new term that is forbidden: saved as one operation, and TBX carries them."""
    page.js("location.hash = '#/queue'")
    page.ready()
    words = page.words()
    page.js("document.querySelector('.list').focus()")
    page.press("a", "Accepted")  # terms that nobody has decided make no pairs with what an entry adds
    page.keys("k")
    until(lambda: page.words() == words, "back at the accepted pair")
    page.keys("E")
    page.one(".languages")
    check(words[0] in page.text("h2"), f"the heading names the term: {page.text('h2')!r}")
    set_field(page, ".entry > .concept > .fields", "definition", "海軍の艦艇を探知する装置。")
    set_field(page, ".entry > .concept > .fields", "subjectField", "防衛")
    set_field(page, "[data-language^=ja] .term > .fields", "reading", "すかんくわーくす")
    set_field(page, "[data-language^=en] .term > .fields", "partOfSpeech", "noun")
    page.click("[data-language^=ja] > button")
    page.keys("𠮟責機")
    page.js("""const usage = [...document.querySelectorAll('[data-language^=ja] .term-head select')].at(-1);
        usage.value = 'deprecated'; usage.dispatchEvent(new Event('change', {bubbles: true}))""")
    page.screenshot("entry")
    page.js("document.querySelector('[data-language^=ja] .surface').focus()")
    page.one("[data-language^=ja] .surface").send_keys(Keys.CONTROL + Keys.ENTER)
    until(lambda: page.text(".entry-state") == "Saved", f"the entry is saved: {page.text('.entry-state')!r}")
    detail = base(yakugo, "SELECT detail FROM entry_version ORDER BY id DESC LIMIT 1")[0][0]
    for text in ("海軍の艦艇を探知する装置。", "防衛", "すかんくわーくす", "𠮟責機", words[0]):
        check(text in detail, f"{text} is not in the base: {detail}")
    made = [row for row in pairs(yakugo).values() if row["ja"] == "𠮟責機"]
    equal([row["status"] for row in made], ["forbidden"] * len(made), "the deprecated term")
    check(made, "no pair with the new term")
    yakugo.run("export", "--profile", "basic-dca", folder / "own.tbx")
    tbx = (folder / "own.tbx").read_text(encoding="utf-8")
    check("海軍の艦艇を探知する装置。" in tbx and "防衛" in tbx, "TBX carries the fields")
    return words


NOTES = "return [...document.querySelectorAll('[data-field=note] .value')].map((one) => one.value)"


def alert(page):
    try:
        return page.driver.switch_to.alert
    except NoAlertPresentException:
        return None


def stale_entry(yakugo, page):
    """An entry that another tab has changed meanwhile is not overwritten; what was typed stays."""
    page.driver.refresh()
    page.one(".languages")
    address, first = page.js("return location.href"), page.driver.current_window_handle
    page.driver.switch_to.new_window("tab")
    page.driver.get(address)
    page.resize(1440, 900)
    page.one(".languages")
    set_field(page, ".entry > .concept > .fields", "note", "別のタブから")
    page.click(".save-bar .primary")
    until(lambda: page.text(".entry-state") == "Saved", "the other tab has saved")
    page.driver.close()
    page.driver.switch_to.window(first)
    set_field(page, ".entry > .concept > .fields", "note", "遅すぎた")
    page.click(".save-bar .primary")
    until(lambda: "Not saved" in page.text(".entry-state"), "the conflict is told")
    check("遅すぎた" in page.js(NOTES), "the text is still there")
    detail = base(yakugo, "SELECT detail FROM entry_version ORDER BY id DESC LIMIT 1")[0][0]
    check("別のタブから" in detail and "遅すぎた" not in detail, "nothing was overwritten")
    page.click(".save-bar button:nth-of-type(2)")
    until(lambda: alert(page), "the page asks before it drops what was typed").dismiss()
    check("遅すぎた" in page.js(NOTES), "it stays where the reader wants that")
    page.click(".save-bar button:nth-of-type(2)")
    until(lambda: alert(page), "the page asks again").accept()
    until(lambda: "別のタブから" in page.js(NOTES), "reloaded")
    typing_goes_on(yakugo, page)
    page.js("document.activeElement.blur()")
    page.keys(Keys.ESCAPE)


def typing_goes_on(yakugo, page):
    """What is typed while the entry is on its way to the file stays in the form, and is saved with the next save."""
    page.one(".languages")
    set_field(page, ".entry > .concept > .fields", "note", "先に")
    page.js("""document.querySelector('.save-bar .primary').click();
        setTimeout(() => { const field = [...document.querySelectorAll('[data-field=note] .value')].at(-1);
            field.value += 'それから'; field.dispatchEvent(new Event('input', {bubbles: true})) }, 0)""")
    until(lambda: page.js("return document.querySelector('#saved').dataset.state") == "saved", "the first save")
    until(lambda: "Not saved" in page.text(".entry-state"), "there is more to save")
    check("先にそれから" in page.js(NOTES), f"what was typed is still there: {page.js(NOTES)}")
    page.click(".save-bar .primary")
    until(lambda: page.text(".entry-state") == "Saved", f"the second save: {page.text('.entry-state')!r}")
    check("先にそれから" in base(yakugo, "SELECT detail FROM entry_version ORDER BY id DESC LIMIT 1")[0][0], "both are in the base")


def history(yakugo, page):
    """The log, newest first, with who; the last operation can be taken back here."""
    page.js("document.activeElement.blur(); location.hash = '#/history'")
    log = operations(yakugo)
    until(lambda: len(page.all(".log tbody tr")) == len(log), f"{len(log)} operations")
    shown = page.js("return [...document.querySelectorAll('.log tbody tr')].map((row) => Number(row.dataset.operation))")
    equal(shown, sorted(shown, reverse=True), "newest first")
    who = base(yakugo, "SELECT DISTINCT who FROM operation")[0][0]
    check(who != "", "the history names nobody")
    check(who in page.text(".log tbody tr"), f"{who} is named")
    page.screenshot("history")
    page.press("u", "Undone")
    equal(operations(yakugo)[-1], ("undo", False), "undone from the history")
    until(lambda: len(page.all(".log tbody tr")) == len(log) + 1, "the undo is in the log")


def dashboard(yakugo, page):
    """The plots' numbers are the base's."""
    page.keys("o")
    until(lambda: len(page.all(".plot svg")) >= 4, "the plots")
    page.screenshot("dashboard")
    rows = pairs(yakugo).values()
    tables = page.js("""return [...document.querySelectorAll('.plot')].map((plot) => [plot.querySelector('h3').textContent,
        [...plot.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))])""")
    numbers = dict(tables)
    statuses = {name: int(value.replace(",", "")) for name, value in numbers["Terms by status"]}
    for status in {row["status"] for row in rows}:
        equal(statuses.get(status), sum(row["status"] == status for row in rows), f"pairs that are {status}")
    persons = dict(numbers["Terms by type"])["person"]
    equal(int(persons), sum(row["type"] == "person" for row in rows), "persons")
    total = sum(int(value.replace(",", "")) for _, value in numbers["Confidence"])
    check(0 < total <= len(rows), f"{total} in the histogram of {len(rows)} pairs")


def test(yakugo, folder):
    yakugo.mine()
    with review(yakugo, folder) as (_, page):
        parts(yakugo, page)
        clusters(yakugo, page)
        concordance(yakugo, page)
        entry(yakugo, folder, page)
        stale_entry(yakugo, page)
        history(yakugo, page)
        dashboard(yakugo, page)
        page.no_errors(but=("409",))


if __name__ == "__main__":
    common.main(test)
