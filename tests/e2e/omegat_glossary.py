#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""OmegaT reads our glossary and our TBX made for it, finds the terms in a draft and offers no forbidden one."""

import json
import re
from pathlib import Path

import common

common.need(programs=["omegat"])
from omegat import Project

# Both languages have a term that is forbidden.
FORBIDDEN = {"en": "safety faucet", "ja": "安全バルブ"}
TERMS = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="v1">
<langSet xml:lang="en">
<tig><term>relief valve</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<tig><term>safety faucet</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
</langSet>
<langSet xml:lang="ja">
<tig><term>安全弁</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<tig><term>安全バルブ</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
</langSet>
</termEntry></body></text></martif>
"""
DRAFT = {"en": ["The relief valve opens.", "Do not write safety faucet."], "ja": ["安全弁が開く。", "安全バルブと書かない。"]}
SCRIPT = Path(__file__).with_name("omegat_glossary.groovy")


def looked_up(folder, source, draft, files):
    """By file: what OmegaT's glossary pane has and finds, see the script."""
    project = Project(folder / f"project-{source}", source, common.other(source), draft, sentences=False)
    for file in files:
        project.place(file, "glossary")
    report = folder / f"report-{source}"
    project.translate(SCRIPT, {"GLOSSARY_REPORT": str(report)})
    common.check(report.exists(), f"the script did not run in OmegaT:\n{project.log[-2000:]}")
    return {row["file"]: row for row in map(json.loads, report.read_text(encoding="utf-8").splitlines())}


def stands_in(term, text, language):
    """OmegaT finds more: other cases and endings, words apart."""
    return term in text if language == "ja" else re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text) is not None


def finds(glossary, pairs, draft, source):
    """Every pair whose source text stands in a segment is offered there."""
    offered = {(segment, term, target) for segment, term, targets in glossary["hits"] for target in targets}
    due = {(segment, *pair) for segment in draft for pair in pairs if stands_in(pair[0], segment, source)}
    common.check(len(due) > 50, f"only {len(due)} terms stand in the draft: nothing to test with")
    lost = sorted(due - offered)
    common.check(not lost, f"{glossary['file']}: {len(lost)} of {len(due)} terms not found, such as {lost[:3]}")


def reject_one(yakugo):
    """Rejects the lesser of two Japanese renderings of one English term, as a reviewer would; the row."""
    seen = set()
    for row in yakugo.terms():
        if row["en"] in seen:
            yakugo.run("reject", row["id"])
            return row
        seen.add(row["en"])
    raise common.Failure("no English term has two renderings: nothing to reject")


def joined(rows, source):
    """Every term of a concept with every translation of the concept."""
    target = common.other(source)
    return {(one[source], other[target]) for one in rows for other in rows if one["concept"] == other["concept"]}


def checked(glossary, pairs, rejected, source):
    """Loaded whole, found whole; no forbidden or rejected term among what is offered."""
    name, forbidden = glossary["file"], FORBIDDEN[common.other(source)]
    common.check("entries" in glossary, f"OmegaT refuses {name}: {glossary.get('error')}")
    entries = {(term, translation) for term, translation, _ in glossary["entries"]}
    lost = sorted(pairs - entries)
    common.check(not lost, f"{name}: {len(lost)} of {len(pairs)} pairs not loaded, such as {lost[:3]}")
    common.check(rejected not in entries, f"{name} offers {rejected}, which is rejected")
    offers = [entry for entry in sorted(entries) if entry[1] == forbidden]
    common.check(not offers, f"{name} offers what is forbidden: {offers}")
    return entries


def test(yakugo, folder):
    rejected = reject_one(yakugo.mine())
    (folder / "decided.tbx").write_text(TERMS, encoding="utf-8")
    yakugo.run("import", folder / "decided.tbx")
    rows = yakugo.terms()
    for source in ("en", "ja"):
        target = common.other(source)
        draft = DRAFT[source] + [text for text, _ in yakugo.segments(source)]
        lines, martif, standard = (folder / f"{name}-{source}{end}" for name, end in
                                   (("lines", ".utf8"), ("martif", ".tbx"), ("standard", ".tbx")))
        yakugo.run("export", "--source", source, lines)
        yakugo.run("export", "--source", source, "--profile", "omegat", martif)
        yakugo.run("export", "--source", source, "--profile", "basic-dca", standard)
        found = looked_up(folder, source, draft, [lines, martif, standard])

        pairs = {(row[source], row[target]) for row in rows}
        for file in (lines, martif):
            entries = checked(found[file.name], pairs, (rejected[source], rejected[target]), source)
            finds(found[file.name], pairs, draft, source)
            # All terms of a concept are joined, and a forbidden term may be met in a source text; beyond that nothing.
            surplus = [entry for entry in entries - joined(rows, source) if entry[0] != FORBIDDEN[source]]
            common.check(not surplus, f"{file.name} offers {surplus[:3]}, which the term base does not")
        # The control: OmegaT knows the TBX of 2008 only, so a file that it takes is a file made for it.
        common.check("UnmarshalException" in found[standard.name].get("error", ""), "OmegaT takes the TBX of 2019, too")


common.main(test)
