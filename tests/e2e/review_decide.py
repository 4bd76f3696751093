#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Decisions by keyboard: each is in the term base when the page says so; undo, redo, reload, a killed server."""

import common
from common import check
from review_page import Keys, Server, base, equal, operations, pairs, review, statuses, until


def simple_decisions(yakugo, page):
    """a, x, f, F and s, each on the next pair: the page goes on by itself and keeps what was decided in the list."""
    first = [row for row, _, _ in page.rows()][:6]
    page.press("a", "Accepted")
    equal(page.shown(), first[1], "the pair after the accepted one")
    equal(page.status(first[0]), "accepted", "the row of the accepted pair")
    page.press("x", "Rejected")
    page.press("f", "Forbidden")
    page.dialog("F")
    page.keys("2")
    page.no_dialog()
    until(lambda: page.status(first[3]) == "forbidden", "forbidden in the list")
    page.keys("s")
    until(lambda: page.shown() == first[5], "s goes on")
    equal(statuses(yakugo, first[:5]), ["accepted", "rejected", "forbidden", "forbidden", "candidate"], "statuses in the base")
    sides = dict(base(yakugo, "SELECT id, forbidden FROM pair WHERE forbidden <> ''"))
    equal(sides, {first[2]: "ja", first[3]: "en"}, "sides that are forbidden")
    equal([row for row, _, _ in page.rows()][:6], first, "rows stay where they were")
    page.click(f".row[data-id='{first[2]}']")
    page.settled()
    check("candidate → forbidden" in page.text(".history"), f"its history: {page.text('.history')!r}")
    page.js("document.querySelector('.list').focus()")
    return first


def undo_redo(yakugo, page, first):
    """U brings back what u has taken back, over all of them; what nobody decides any more is as it was."""
    for spoken in ("Undone: Forbid", "Undone: Forbid", "Undone: Reject"):
        page.press("u", spoken)
        page.js("document.querySelector('#live').textContent = ''")
    equal(statuses(yakugo, first[:4]), ["accepted", "candidate", "candidate", "candidate"], "after three undos")
    equal(page.status(first[1]), "candidate", "the row of the pair that was rejected")
    equal(page.shown(), first[1], "undo shows the pair")
    page.press("U", "Redone: Reject")
    equal(statuses(yakugo, first[:2]), ["accepted", "rejected"], "after redo")
    equal(operations(yakugo)[-4:], [("undo", False)] * 3 + [("redo", False)], "undo and redo are in the log")


def choose(yakugo, page):
    """A digit accepts that rendering and makes it the one to use."""
    found = None
    for _ in range(40):
        page.settled()
        found = page.js("""const rows = [...document.querySelectorAll('.renderings tbody tr')];
            return rows.length > 1 ? rows[1].innerText : null""")
        if found:
            break
        page.keys("j")
    check(found, "no pair with several renderings among the first forty")
    page.press("2", "Preferred")
    chosen = base(yakugo, "SELECT j.surface, p.status FROM pair p JOIN term j ON j.id = p.ja_term WHERE p.chosen > 0")
    equal([status for _, status in chosen], ["accepted"], "one chosen pair, accepted")
    check(chosen[0][0] in found, f"the base has chosen {chosen[0][0]}, the page {found!r}")


def edit(yakugo, page):
    """Other words: the new pair is accepted, the old one rejected. 𠮟 is one letter of them."""
    page.js("document.querySelector('.list').focus()")
    page.keys("j")
    page.settled()
    old = page.shown()
    page.dialog("e")
    page.fill("dialog [name=ja]", "𠮟咤作戦")
    page.fill("dialog [name=en]", "Operation 𠮟 Rebuke")
    page.press(Keys.ENTER, "Changed to 𠮟咤作戦")
    page.no_dialog()
    made = [row for row in pairs(yakugo).values() if row["ja"] == "𠮟咤作戦"]
    equal([(row["en"], row["status"]) for row in made], [("Operation 𠮟 Rebuke", "accepted")], "the new words")
    equal(statuses(yakugo, [old]), ["rejected"], "the old words")


def note(yakugo, page):
    page.settled()
    page.dialog("n")
    page.one("dialog textarea").send_keys("防衛白書の表記。", Keys.CONTROL + Keys.ENTER)
    until(lambda: "Note saved" in page.spoken(), "the note is saved")
    page.settled()
    until(lambda: "防衛白書の表記。" in page.text(".notes"), "the note is shown")
    notes = base(yakugo, "SELECT detail FROM entry_version ORDER BY id DESC LIMIT 1")
    check("防衛白書の表記。" in notes[0][0], f"no note in the base: {notes}")
    check("imported" not in page.text(".concordance"), "what a person writes here is no import")


def go_to(page, pair_id):
    """To a row of the list, as soon as it is there."""
    row = f".row[data-id='{pair_id}']"
    until(lambda: page.js("document.querySelector(arguments[0])?.click()", row) or page.shown() == pair_id, "the row is there")
    page.settled()
    page.js("document.querySelector('.list').focus()")


def merge_of_suggested(yakugo, page):
    """What no text says and what is rejected comes along only where the reader ticks it."""
    found = base(yakugo, """SELECT p.id, t.surface FROM pair p JOIN term t ON t.id = p.ja_term
        WHERE p.status = 'candidate' AND NOT p.suggested AND EXISTS (SELECT 1 FROM pair q JOIN term s ON s.id = q.ja_term
        WHERE q.suggested AND q.status = 'candidate' AND s.concept_id = t.concept_id) LIMIT 1""")
    check(found, "no concept of the sample posts with a suggestion")
    place = page.shown()
    page.fill("input[name=text]", found[0][1])
    go_to(page, found[0][0])
    one = page.shown()
    page.dialog("m")
    ticked = [int(box.get_attribute("value")) for box in page.all("dialog [name=with]:checked")]
    offered = [int(box.get_attribute("value")) for box in page.all("dialog [name=with]")]
    check(set(statuses(yakugo, [row for row in ticked if row != one])) <= {"candidate", "accepted", "forbidden"}, "ticked ones")
    check("rejected" not in statuses(yakugo, offered), "what is rejected cannot be merged and is not offered")
    page.fill("dialog .finder input", found[0][1])
    page.keys(Keys.ENTER)
    page.one("dialog .found button")
    page.js("for (const one of [...document.querySelectorAll('dialog .found button')]) one.click()")
    again = [int(box.get_attribute("value")) for box in page.all("dialog [name=with]")]
    equal(len(again), len(set(again)), "what is found stands there once")
    page.click("dialog button.close")
    page.no_dialog()
    page.js("""const field = document.querySelector('input[name=text]'); field.value = '';
        field.dispatchEvent(new Event('input'))""")
    until(lambda: "text=" not in page.js("return location.hash"), "the filter is gone")
    until(lambda: len(page.rows()) > 8, "the whole list again")
    go_to(page, place)


def undecided_words(yakugo, pair_id):
    """English of a pair of another concept that nobody has decided on."""
    return base(yakugo, """SELECT e.surface FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term
        WHERE p.status = 'candidate' AND NOT p.suggested AND length(e.surface) > 6 AND j.concept_id NOT IN
        (SELECT o.concept_id FROM pair q JOIN term o ON o.id = q.ja_term WHERE q.id = ?) LIMIT 1""", pair_id)[0][0]


def merge_and_apart(yakugo, page):
    """m: several pairs become one concept, the rest forbidden. d: two words that never are one."""
    page.settled()
    one = page.shown()
    page.dialog("m")
    other = page.js("return Number(document.querySelector('dialog [name=with]:not(:checked)')?.value ?? 0)")
    if other == 0:
        page.fill("dialog .finder input", undecided_words(yakugo, one))
        page.keys(Keys.ENTER)
        page.click("dialog .found button")
        other = int(page.js("return [...document.querySelectorAll('dialog [name=with]:checked')].at(-1).value"))
    else:
        page.click(f"dialog [name=with][value='{other}']")
    page.click("dialog [name=rest][value=forbidden]")
    page.click("dialog button[type=submit]")
    until(lambda: "Merged" in page.spoken(), "merged")
    page.no_dialog()
    page.settled()
    concepts = base(yakugo, """SELECT DISTINCT j.concept_id FROM pair p JOIN term j ON j.id = p.ja_term
        WHERE p.id IN (?, ?)""", one, other)
    equal(len(concepts), 1, "concepts of the merged pairs")
    page.keys("j")
    page.settled()
    before = len(base(yakugo, "SELECT 1 FROM words_decision"))
    page.dialog("d")
    if not page.all("dialog [name=other]"):
        page.fill("dialog .finder input", undecided_words(yakugo, page.shown()))
        page.keys(Keys.ENTER)
        page.click("dialog .found button")
    page.click("dialog button[type=submit]")
    until(lambda: "Different words" in page.spoken(), "apart")
    page.settled()
    check(len(base(yakugo, "SELECT 1 FROM words_decision")) > before, "two words are in the base")
    row = yakugo.lines("history")[0]
    check(row["action"] == "apart" and row["terms"], f"the history names the two words: {row}")


def shell(yakugo):
    """Nobody accepts a whole base by leaving something out; what a term became is told with its id."""
    yakugo.run("accept", "--all", fails=True)
    equal(base(yakugo, "SELECT count(*) FROM operation"), [(0,)], "operations of a command that was refused")
    number, ja, en = base(yakugo, """SELECT p.id, j.surface, e.surface FROM pair p JOIN term j ON j.id = p.ja_term
        JOIN term e ON e.id = p.en_term WHERE p.status = 'candidate' ORDER BY p.confidence LIMIT 1""")[0]
    told = yakugo.run("edit", number, "--ja", f"  {ja}改　")
    check(f": {ja}改 = {en}" in told and f"rejected {number}: {ja} = {en}" in told, f"the edit tells {told!r}")
    yakugo.run("undo")


def killed(yakugo, folder, server, page):
    """kill -9 right after "saved": it is there, and the next server goes on where this one was."""
    page.press("R", "Refreshed")
    chosen = page.shown()
    page.press("a", "Accepted")
    server.kill()
    equal(statuses(yakugo, [chosen]), ["accepted"], "after kill -9")
    following = page.shown()
    page.keys("x")  # nobody hears it
    until(lambda: not page.js("return document.querySelector('#banner').hidden"), "the page says that the server is lost")
    check("not saved" in page.text("#banner"), f"the banner says what is not saved: {page.text('#banner')}")
    equal(page.js("return document.querySelector('#saved').dataset.state"), "lost", "nothing is called saved")
    page.screenshot("lost-server")
    equal(statuses(yakugo, [following]), ["candidate"], "what was not saved")
    second = Server(yakugo)
    try:
        page.js("window.onbeforeunload = null; document.querySelectorAll('#banner button')[1].click()")
        page.open(second.first)
        ids = [row for row, _, _ in page.rows()]
        check(chosen not in ids and following in ids, "the next server's list: what is still to be decided")
        page.press("u", "Undone: Accept")
        equal(statuses(yakugo, [chosen]), ["candidate"], "undone by the next server")
    finally:
        second.close()


def test(yakugo, folder):
    yakugo.mine()
    shell(yakugo)
    with review(yakugo, folder) as (server, page):
        first = simple_decisions(yakugo, page)
        page.screenshot("decided")
        undo_redo(yakugo, page, first)
        page.driver.refresh()
        page.ready()
        check(page.shown() not in first[:2], "after a reload the decided pairs are gone from the list")
        choose(yakugo, page)
        edit(yakugo, page)
        note(yakugo, page)
        merge_of_suggested(yakugo, page)
        merge_and_apart(yakugo, page)
        page.no_errors()
        killed(yakugo, folder, server, page)
        page.no_errors(but=("ERR_CONNECTION_REFUSED", "Failed to load resource"))


if __name__ == "__main__":
    common.main(test)
