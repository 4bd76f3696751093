#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The queue: filters, search, counts, several at once, bulk with one undo; two tabs do not overwrite one another."""

import common
from common import check
from review_page import Keys, base, equal, operations, pairs, review, statuses, until


def counts(yakugo, page):
    """The number of the list is the base's, and so is the order: evidenced before suggested, by confidence."""
    rows = [row for row in pairs(yakugo).values() if row["status"] in ("candidate", "suggested")]
    check(f"{len(rows)} terms" in page.text(".summary"), f"{len(rows)} in the base, the page says {page.text('.summary')!r}")
    order = base(yakugo, """SELECT j.surface FROM pair p JOIN term j ON j.id = p.ja_term WHERE p.status = 'candidate'
        ORDER BY p.suggested, p.confidence DESC, p.id LIMIT 12""")
    shown = page.js("return [...document.querySelectorAll('.row .ja')].map((e) => e.innerText)")
    equal(shown[:12], [ja for ja, in order], "the first rows")


def scroll(page, total):
    """To the very end: all pages come, and only what is in sight is an element."""
    def end():
        page.js("const list = document.querySelector('.list'); list.scrollTop = list.scrollHeight")
        return page.js("""return Math.max(...[...document.querySelectorAll('.row')]
            .map((row) => Number(row.getAttribute('aria-posinset'))))""") == total
    until(end, f"row {total} of the list")
    check(len(page.all(".row")) < 60, "rows out of sight are no elements")
    page.js("document.querySelector('.list').scrollTop = 0")


def total(page):
    return int(page.text(".matches").split()[0].replace(",", ""))


def filters(yakugo, page):
    rows = pairs(yakugo).values()
    undecided = [row for row in rows if row["status"] in ("candidate", "suggested")]
    page.click(".filter summary")
    page.screenshot("filter")
    page.click("[name=filter-type][value=person]")
    persons = [row for row in undecided if row["type"] == "person"]
    until(lambda: total(page) == len(persons), f"{len(persons)} persons")
    page.click("[name=filter-evidence][value=parenthetical]")
    glossed = [row for row in persons if any(one["kind"] == "parenthetical" for one in row["evidence"])]
    until(lambda: total(page) == len(glossed), f"{len(glossed)} persons in brackets")
    page.js("[...document.querySelectorAll('.filter-panel > button')].at(-1).click()")
    until(lambda: total(page) == len(undecided), "the filter is clear")
    page.fill("[name=filter-min]", "90")
    sure = [row for row in undecided if row["confidence"] >= 0.9]
    until(lambda: abs(total(page) - len(sure)) <= 1, f"{len(sure)} from 90 % on")  # the list has four decimals
    page.click("[name=filter-status][value=rejected]")
    until(lambda: total(page) == 0 and "No term passes" in page.text(".list"), "none is rejected yet")
    page.driver.refresh()
    page.ready()
    equal(total(page), 0, "a reload keeps the filter")
    page.click(".filter summary")
    page.js("[...document.querySelectorAll('.filter-panel > button')].at(-1).click()")
    until(lambda: total(page) == len(undecided), "the filter is clear again")
    page.click(".filter summary")


def search(yakugo, page):
    page.keys("/")
    page.js("document.activeElement.value = ''")
    page.keys("レーダー")
    found = [row for row in pairs(yakugo).values() if "レーダー" in row["ja"] and row["status"] in ("candidate", "suggested")]
    check(len(found) > 1, "no レーダー in the sample posts")
    until(lambda: total(page) == len(found), f"{len(found)} terms with レーダー")
    page.settled()
    return sorted(row["id"] for row in found)


def bulk(yakugo, page, found):
    """All that the filter lets through: number and samples before, one operation, one undo."""
    page.keys(Keys.ESCAPE)
    page.js("document.querySelector('.list').focus()")
    page.dialog("b")
    check(f"{len(found)} terms" in page.text("dialog .big"), f"the number in the preview: {page.text('dialog .big')!r}")
    check("レーダー" in page.text("dialog .samples"), "samples in the preview")
    page.screenshot("bulk")
    page.js("""const action = document.querySelector('dialog [name=action]'); action.value = 'reject';
        action.dispatchEvent(new Event('change'))""")
    page.click("dialog button[type=submit]")
    until(lambda: "Reject" in page.spoken(), "the bulk decision is saved")
    page.settled()
    equal(statuses(yakugo, found), ["rejected"] * len(found), "all of them are rejected")
    equal(operations(yakugo)[-1], ("reject", False), "one operation")
    page.press("u", "Undone: Reject")
    check("rejected" not in statuses(yakugo, found), "one undo takes all of it back")


def several(yakugo, page):
    """v ticks; a decides what is ticked, as one operation."""
    page.press("R", "Refreshed")
    page.js("document.querySelector('.list').focus()")
    page.keys("v", "j", "v")
    until(lambda: "2 selected" in page.text(".summary"), "two are ticked")
    ticked = [int(row.get_attribute("data-id")) for row in page.all(".row.ticked")]
    page.press("a", "Accepted: 2 terms")
    equal(statuses(yakugo, ticked), ["accepted", "accepted"], "both are accepted")
    page.press("u", "Undone: Accept")


def two_tabs(yakugo, server, page):
    """What another tab has decided is told, and not overwritten; the person decides again with that in sight."""
    page.press("R", "Refreshed")
    first = page.driver.current_window_handle
    contested = page.shown()
    page.driver.switch_to.new_window("tab")
    page.open(f"http://127.0.0.1:{server.port}/")
    page.resize(1440, 900)
    page.fill("input[name=text]", "レーダー")
    until(lambda: contested in [row for row, _, _ in page.rows()], "the contested pair in the second tab")
    page.click(f".row[data-id='{contested}']")
    page.js("document.querySelector('.list').focus()")
    page.settled()
    page.press("x", "Rejected")
    page.driver.switch_to.window(first)
    equal(page.shown(), contested, "nothing moves in the first tab")
    until(lambda: page.all(".outdated"), "the first tab says that the base has changed")
    page.screenshot("outdated")
    page.keys("a")
    until(lambda: page.all(".conflict"), "the conflict is shown")
    until(lambda: "rejected" in page.text(".conflict") and "(" in page.text(".conflict .by"), "who has done what")
    check("(," not in page.text(".conflict .by"), "a name that is none")
    page.screenshot("conflict")
    equal(statuses(yakugo, [contested]), ["rejected"], "nothing was overwritten")
    page.click(".conflict .actions button:nth-child(2)")
    until(lambda: "Accepted" in page.spoken(), "decided again")
    page.settled()
    equal(statuses(yakugo, [contested]), ["accepted"], "the second decision, with the first one in sight")


def decided_too(page):
    """Who looks for a word that is decided is told that there is one."""
    page.press("R", "Refreshed")
    undecided = total(page)
    check("1 decided" in page.text(".decided-too"), f"the decided one is named: {page.text('.summary')!r}")
    page.click(".decided-too")
    until(lambda: total(page) == undecided + 1, "the decided one is in the list")
    equal(page.all(".decided-too"), [], "nothing more to name")


def test(yakugo, folder):
    yakugo.mine()
    with review(yakugo, folder) as (server, page):
        counts(yakugo, page)
        scroll(page, total(page))
        filters(yakugo, page)
        found = search(yakugo, page)
        bulk(yakugo, page, found)
        several(yakugo, page)
        two_tabs(yakugo, server, page)
        decided_too(page)
        page.no_errors(but=("409",))


if __name__ == "__main__":
    common.main(test)
