#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Keys: none is a command while text is typed or an input method composes; all can be reached without a mouse."""

import common
from common import check
from review_page import Keys, equal, operations, pairs, review, until


def compose(page, text):
    """Sets the text that an input method composes, without committing it."""
    page.driver.execute_cdp_cmd("Input.imeSetComposition",
                                {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})


def key_event(page, key, code, key_code, **more):
    """A key as the browser would report it to the page, with what only an input method does."""
    return page.js("""const [target, init] = [document.activeElement ?? document.body, arguments[0]];
        const event = new KeyboardEvent('keydown', {bubbles: true, cancelable: true, ...init});
        target.dispatchEvent(event); return event.defaultPrevented;""",
                   {"key": key, "code": code, "keyCode": key_code, **more})


def composing(yakugo, page):
    """Japanese is typed into the search field: the letters on the way are no commands, and Enter sends nothing."""
    page.keys("/")
    compose(page, "せんと")
    for key in "axfu1":
        key_event(page, key, f"Key{key.upper()}", 229, isComposing=True)
    page.keys(Keys.ENTER)
    compose(page, "戦闘")
    page.driver.execute_cdp_cmd("Input.insertText", {"text": "戦闘"})
    equal(page.js("return document.querySelector('input[name=text]').value"), "戦闘", "what was composed is in the field")
    found = [row for row in pairs(yakugo).values() if "戦闘" in row["ja"] and row["status"] in ("candidate", "suggested")]
    until(lambda: page.text(".matches").split()[0] == str(len(found)), f"{len(found)} terms with 戦闘")
    equal(operations(yakugo), [], "operations while composing")


def process_keys(yakugo, page):
    """Outside a field: an input method that is on reports keys as 229 or as Process; they are not ours."""
    page.keys(Keys.ESCAPE)
    page.js("document.querySelector('.list').focus()")
    page.settled()
    shown = page.shown()
    for key, code in ((229, {}), (65, {"isComposing": True}), (65, {"ctrlKey": True}), (65, {"metaKey": True}),
                      (65, {"altKey": True})):
        check(not key_event(page, "a", "KeyA", key, **code), f"{key} {code} is taken for a command")
    check(not key_event(page, "Process", "KeyA", 65), "Process is taken for a command")
    equal((page.shown(), operations(yakugo)), (shown, []), "nothing has happened")
    # The control: the same key without an input method is a command.
    check(key_event(page, "s", "KeyS", 83), "s is a command")
    until(lambda: page.shown() != shown, "s goes on")


def enter_ends_composition(yakugo, page):
    """Safari ends the composition before the Enter that has ended it: the form must not be sent by that one."""
    page.settled()
    page.dialog("e")
    page.js("document.querySelector('dialog [name=ja]').focus()")
    taken = page.js("""const field = document.activeElement;
        field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
        field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '空母'}));
        const init = {bubbles: true, cancelable: true, key: 'Enter', code: 'Enter', keyCode: 229};
        const event = new KeyboardEvent('keydown', init);
        field.dispatchEvent(event); return event.defaultPrevented;""")
    check(taken, "Enter that ends a composition would send the form")
    check(page.all("dialog[open]"), "the dialog is still open")
    page.keys(Keys.ESCAPE)
    page.no_dialog()
    equal(operations(yakugo), [], "operations")


def typing(yakugo, page):
    """Letters in fields are letters: in the dialogs, too."""
    page.dialog("n")
    page.keys("axfu?")
    equal(page.js("return document.activeElement.value"), "axfu?", "letters in a note")
    page.keys(Keys.ESCAPE)
    page.no_dialog()
    page.dialog("b")
    page.keys("x")  # a list of choices takes letters
    page.keys(Keys.ESCAPE)
    page.no_dialog()
    equal(operations(yakugo), [], "operations")


VIEWS = {"c": "clusters", "g": "concordance", "h": "history", "o": "dashboard", "q": "queue"}


def views(page):
    """Each view by its key, help with ?, Esc closes; Tab reaches every control and the focus is seen."""
    for key, name in VIEWS.items():
        page.js("document.activeElement.blur()")
        page.keys(key)
        until(lambda: page.js("return location.hash").startswith(f"#/{name}"), f"{key} opens {name}")
    page.ready()
    page.dialog("?")
    check("Accept" in page.text("dialog"), "help names the keys")
    page.screenshot("help")
    page.keys(Keys.ESCAPE)
    page.no_dialog()
    page.js("document.querySelector('.skip-link').focus()")
    seen = set()
    for _ in range(60):
        page.keys(Keys.TAB)
        seen.add(page.js("""const e = document.activeElement; const style = getComputedStyle(e);
            const row = e.classList.contains('list') ? getComputedStyle(e.querySelector('.row.current') ?? e) : style;
            const name = e.dataset.act ?? e.dataset.tool ?? e.name ?? e.className;
            return `${name}|${row.outlineStyle !== 'none' || e === document.body}`"""))
    names = {one.split("|")[0] for one in seen}
    equal([one for one in seen if one.endswith("|false")], [], "elements whose focus is not seen")
    for wanted in ("accept", "reject", "forbid", "edit", "merge", "apart", "note", "text", "list", "language", "theme"):
        check(wanted in names, f"Tab does not reach {wanted}: {sorted(names)}")


def test(yakugo, folder):
    yakugo.mine()
    with review(yakugo, folder) as (_, page):
        composing(yakugo, page)
        process_keys(yakugo, page)
        enter_ends_composition(yakugo, page)
        typing(yakugo, page)
        views(page)
        page.no_errors()


if __name__ == "__main__":
    common.main(test)
