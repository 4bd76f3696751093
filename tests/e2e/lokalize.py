#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Lokalize shows the terms of our TBX in its glossary window: opened through D-Bus, read through AT-SPI."""

from itertools import product

import common

common.need(programs=["lokalize", "Xvfb", "dbus-daemon"], modules=["gi"])
from desktop import Desktop, wait_for  # noqa: E402

COLUMNS = ["", "Source", "Target", "Subject Field"]  # of the table in the glossary window
JOINT = " · "  # between the terms of a cell
LEAST = 0.95  # confidence of the terms: a call over the bus for each cell takes its time


def project(folder, file, source, target):
    folder.mkdir()
    (folder / "terms.tbx").write_bytes(file.read_bytes())
    settings = {"ProjectID": "e2e", "PoBaseDir": "./", "GlossaryTbx": "./terms.tbx", "SourceLangCode": source,
                "LangCode": target, "TargetLangCode": target}
    index = folder / "index.lokalize"
    index.write_text("[General]\n" + "".join(f"{key}={value}\n" for key, value in settings.items()))
    return index


def tables(node, depth=12):
    """The tables below a node."""
    role = node.role()
    if role in ("tree", "tree table"):
        yield node
    # Menus and lists to choose from hold hundreds of nodes, and no table.
    elif depth > 0 and role not in ("menu bar", "popup menu", "combo box", "tool bar"):
        for child in node.children():
            yield from tables(child, depth - 1)


def glossary(application):
    """The cells of the glossary window's table, as rows; None while there is no such window."""
    for table in tables(application):
        cells = table.children()
        if [cell.name() for cell in cells[:4]] == COLUMNS:
            texts = [cell.name() for cell in cells[4:]]
            return [texts[first:first + 4] for first in range(0, len(texts), 4)]
    return None


def shown(folder, index):
    """What Lokalize shows of a project's glossary, as rows: the id, the terms of either side, the subject field."""
    with Desktop(folder) as desktop:
        def window(process, call, *arguments):
            return desktop.bus.call(f"org.kde.lokalize-{process.pid}", "/lokalize/MainWindow_1", call, *arguments)

        process, widgets = desktop.show("lokalize", "--noprojectscan", "--project", str(index),
                                        ready=lambda process: window(process, "org.freedesktop.DBus.Peer.Ping"))
        window(process, "org.kde.KMainWindow.activateAction", "(s)", "tools_glossary")
        rows = wait_for("Lokalize's glossary window", lambda: glossary(widgets), seconds=20)
        common.check(process.poll() is None, f"Lokalize has ended:\n{desktop.log('lokalize')}")
        return rows


def test(yakugo, folder):
    yakugo.mine()
    for source, codes in (("en", ("en_US", "ja")), ("ja", ("ja", "en_US"))):
        target = common.other(source)
        file, standard = folder / f"terms-{source}.tbx", folder / f"standard-{source}.tbx"
        yakugo.run("export", "--source", source, "--profile", "omegat", "--min-confidence", LEAST, file)
        rows = shown(folder, project(folder / f"project-{source}", file, *codes))
        due = yakugo.terms(LEAST)
        common.check(len(due) > 40, f"only {len(due)} terms were mined: nothing to test with")
        seen = {pair for _, left, right, _ in rows for pair in product(left.split(JOINT), right.split(JOINT))}
        lost = [(row[source], row[target]) for row in due if (row[source], row[target]) not in seen]
        common.check(not lost, f"{len(lost)} of {len(due)} pairs are not shown, such as {lost[:3]}")
        concepts = {row["concept"] for row in due}
        common.check(len(rows) == len(concepts), f"{len(rows)} rows are shown of {len(concepts)} concepts")
    # The control: Lokalize knows the TBX of 2008 only, so a file whose terms it shows is a file made for it.
    yakugo.run("export", "--source", source, "--profile", "basic-dca", "--min-confidence", LEAST, standard)
    common.equal(shown(folder, project(folder / "standard", standard, *codes)), [], "rows shown of the TBX of 2019")


common.main(test)
