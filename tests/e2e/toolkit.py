#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The translate toolkit loads our TMX, TBX and PO with the units that the term base holds."""

from collections import Counter

import common

common.need(modules=["translate"])


def load(store_class, file):
    """(source, target) of every unit, in the order of the file. The header of a PO file is no unit."""
    with open(file, "rb") as stream:
        store = store_class(stream)
    return [(unit.source, unit.target) for unit in store.units if not unit.isheader()]


def refuses(store_class, file):
    try:
        units = load(store_class, file)
    except Exception:
        return
    raise common.Failure(f"the control {file.name} is read as {len(units)} units")


def memories(yakugo, folder, source):
    from translate.storage import po, tmx

    units = yakugo.segments(source)
    common.check(len(units) > 30, f"only {len(units)} segments were mined: nothing to test with")
    memory, catalogue = folder / f"memory-{source}.tmx", folder / f"memory-{source}.po"
    yakugo.run("export", "--source", source, memory)
    common.equal(load(tmx.tmxfile, memory), units, memory.name)
    refuses(tmx.tmxfile, common.damaged(memory, "</body>", "", folder / "broken.tmx"))
    yakugo.run("export", "--source", source, catalogue)
    common.equal(load(po.pofile, catalogue), units, catalogue.name)


def terms(yakugo, folder, source):
    """It takes the first term of the first and of the second language, so those must be the right ones."""
    from translate.storage import tbx

    target = common.other(source)
    rows = yakugo.terms()
    concepts = Counter(row["concept"] for row in rows)
    pairs = {(row[source], row[target]) for row in rows}
    file, standard = folder / f"terms-{source}.tbx", folder / f"standard-{source}.tbx"
    yakugo.run("export", "--source", source, "--profile", "omegat", file)
    units = load(tbx.tbxfile, file)
    common.check(len(units) == len(concepts), f"{file.name}: {len(units)} units of {len(concepts)} concepts")
    common.equal([unit for unit in units if unit not in pairs], [], f"{file.name}: pairs that the term base has not")
    yakugo.run("export", "--source", source, "--profile", "basic-dca", standard)
    refuses(tbx.tbxfile, standard)


def test(yakugo, folder):
    yakugo.mine()
    for source in ("en", "ja"):
        memories(yakugo, folder, source)
        terms(yakugo, folder, source)


common.main(test)
