#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Hostile terms stay text, nothing is loaded from elsewhere, no policy is violated; import and export from the page."""

import urllib.parse

import common
from common import check
from review_page import ALL, Keys, equal, pairs, review, until

SCRIPT = "<script>alert(1)</script>"
TERMS = [(SCRIPT, "<img src=x onerror=alert(2)>"), ("&lt;b&gt;空母&amp;", "\"><svg/onload=alert(3)>"),
         ("javascript:alert(4)", "${7*7}{{7*7}}"),
         ("𠮟る﷽", "e\u0301clair 🛩️ \u202eevil")]


def import_file(yakugo, folder, page):
    """Checked first: nothing changes. Then imported: what the base has is what the file says."""
    file = folder / "hostile.csv"
    quoted = [",".join('"' + side.replace('"', '""') + '"' for side in pair) for pair in TERMS]
    file.write_text("ja,en\n" + "\n".join(quoted) + "\n", encoding="utf-8")
    before = len(pairs(yakugo))
    page.dialog("i")
    page.one("dialog [name=file]").send_keys(str(file))
    page.click("dialog .outcome ~ *, dialog section:nth-child(2) .actions button:first-child")
    until(lambda: "4 pairs" in page.text("dialog .outcome"), "what the import would do")
    equal(len(pairs(yakugo)), before, "pairs after the check")
    page.screenshot("import")
    page.click("dialog section:nth-child(2) .actions button.primary")
    until(lambda: "Imported" in page.text("dialog .outcome"), "the import is done")
    page.keys(Keys.ESCAPE)
    page.no_dialog()
    found = {(row["ja"], row["en"]) for row in pairs(yakugo).values()}
    for pair in TERMS:
        check(pair in found, f"{pair} is not in the base")


def stays_text(page):
    """The term is seen letter by letter, in the list, large, in dialogs, in history; no element was made of it."""
    query = "&".join(f"status={one}" for one in ALL)
    for ja, en in TERMS:
        page.js("location.hash = '#/history'")
        page.one(".log")
        page.js("location.hash = arguments[0]", f"#/queue?{query}&text={urllib.parse.quote(ja, safe='')}")
        page.ready()
        until(lambda: page.text(".pair .ja") == ja, f"{ja!r} is shown as it is: {page.text('.pair .ja')!r}")
        equal(page.js("return document.querySelector('.pair .en').textContent"), en, "the English")
        for key in "emdn":
            page.dialog(key)
            page.keys(Keys.ESCAPE)
            page.no_dialog()
    page.screenshot("hostile")
    equal(page.js("return document.querySelectorAll('script').length"), 1, "scripts on the page")
    made = page.js("return document.querySelectorAll('img, iframe, object, embed, [onload], [onerror]').length")
    equal(made, 0, "elements that a term could have made")


def closed(page):
    """Everything comes from this server; no address leaves it but links, which open apart."""
    foreign = page.js("""return performance.getEntriesByType('resource').map((one) => one.name)
        .filter((name) => !name.startsWith(location.origin + '/'))""")
    equal(foreign, [], "what was loaded from elsewhere")
    links = page.js("return [...document.querySelectorAll('.concordance a')].map((a) => [a.protocol, a.rel, a.target])")
    safe = [one for one in links if one[0] in ("http:", "https:") and one[1].split() == ["noopener", "noreferrer"]]
    equal(safe, links, "links that open apart")
    policy = page.js("""const request = new XMLHttpRequest(); request.open('GET', '/', false); request.send();
        return request.getResponseHeader('Content-Security-Policy')""")
    check(policy and "unsafe" not in policy and "script-src 'self'" in policy, f"the policy is {policy!r}")
    policy = page.js("""const script = document.createElement('script');
        try { script.textContent = 'window.inlineRan = true'; document.body.append(script); } catch { }
        script.remove(); return window.inlineRan ?? false""")
    equal(policy, False, "an inline script runs")
    page.collect_errors()
    told = [text for text in page.errors if "Content Security Policy" in text or "TrustedScript" in text]
    check(told, "the policy says nothing of an inline script")
    page.errors.clear()


def marks(page):
    """Bytes to letters: the marked words are the words, also behind characters of four bytes."""
    page.js("""return import('/marks.js').then((marks) => { window.testMarks = (text, ranges) =>
        marks.marked(text, ranges).map((one) => typeof one === 'string' ? one : '[' + one.textContent + ']').join('') })""")
    until(lambda: page.js("return typeof window.testMarks === 'function'"), "the module")
    for text, ranges, expected in [
            ("𠮟る空母", [[7, 13]], "𠮟る[空母]"), ("空母", [[0, 6]], "[空母]"), ("空母", [[0, 0]], "空母"), ("a𠮟b", [[1, 5]], "a[𠮟]b"),
            ("éa", [[2, 3]], "é[a]"), ("空母", [[0, 3], [3, 6]], "[空母]"), ("ﾐｻｲﾙ", [[3, 9]], "ﾐ[ｻｲ]ﾙ"), ("空母", [[3, 99]], "空[母]"),
            ("🛩️機", [[0, 4], [7, 10]], "[🛩]️[機]"), ("abc", [[2, 3], [0, 1]], "[a]b[c]"), ("", [[0, 3]], "")]:
        equal(page.js("return window.testMarks(...arguments)", text, ranges), expected, f"marks of {text} {ranges}")


def export(folder, page):
    """The file of the export dialog is that of the command line."""
    page.js("location.hash = '#/queue'")
    page.ready()
    page.dialog("i")
    page.js("""const form = document.querySelector('dialog [name=profile]'); form.value = 'csv';
        form.dispatchEvent(new Event('change'))""")
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior",
                                {"behavior": "allow", "downloadPath": str(folder / "down")})
    page.one("dialog a.primary").click()
    until(lambda: list((folder / "down").glob("*.csv")), "the export is downloaded")
    page.keys(Keys.ESCAPE)
    page.no_dialog()
    return next((folder / "down").glob("*.csv"))


def test(yakugo, folder):
    yakugo.mine()
    (folder / "down").mkdir()
    with review(yakugo, folder) as (server, page):
        marks(page)
        closed(page)
        import_file(yakugo, folder, page)
        stays_text(page)
        downloaded = export(folder, page)
        page.no_errors()
    yakugo.run("export", "--profile", "csv", folder / "shell.csv")
    equal(downloaded.read_text(encoding="utf-8"), (folder / "shell.csv").read_text(encoding="utf-8"), "the export")
    check(SCRIPT in downloaded.read_text(encoding="utf-8"), "the hostile term is in the export")


if __name__ == "__main__":
    common.main(test)
