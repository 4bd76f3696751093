#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""OmegaT translates a draft from our translation memory, out of either language, with exactly our texts."""

import re

import common

common.need(programs=["omegat"])
from omegat import Project

UNKNOWN = {"en": "No memory has ever held this sentence.", "ja": "この文はどのメモリにもない。"}


def sentences(text):
    """How many segments OmegaT's rules make of a text: it also takes the dots of "U.S. economy" for ends."""
    return 1 + len(re.findall(r"[.?!…]\s+\S|[。？！][^」』）\s]", text))


def reached(unit, paragraphs):
    """Whether a project that is cut into sentences can find a unit: OmegaT cuts units only where the memory's header
    says that they are paragraphs, and then only where both sides have as many sentences."""
    source, target = map(sentences, unit)
    return source == 1 or (paragraphs and source == target)


def translate(folder, memory, source, units, cut):
    """A draft of all source texts and of one that no memory has, from tm/auto alone."""
    draft = [text for text, _ in units] + [UNKNOWN[source]]
    project = Project(folder / f"{memory.stem}-{source}-{cut}", source, common.other(source), draft, cut)
    project.place(memory, "tm/auto")
    return project, project.translate()


def translates(folder, memory, source, units):
    _, target = translate(folder, memory, source, units, cut=False)
    common.equal(target, [text for _, text in units] + [UNKNOWN[source]], f"whole paragraphs out of {source}")
    paragraphs = 'segtype="paragraph"' in memory.read_text(encoding="utf-8").partition("<body>")[0]
    units = [unit for unit in units if reached(unit, paragraphs)]
    project, target = translate(folder, memory, source, units, cut=True)
    common.equal(target, [text for _, text in units] + [UNKNOWN[source]], f"sentences out of {source}")
    errors = [line for line in project.memory_errors() if "TMXR_WARNING_UPGRADE_SENTSEG" not in line]
    common.check(not errors, f"OmegaT finds fault with {memory.name}: {errors}")


def refuses(folder, memory, source, units):
    """Controls: without the memory nothing is translated, and a broken one is told of."""
    for control in (common.damaged(memory, ' srclang="', ' x-srclang="', folder / "unsaid.tmx"),
                    common.damaged(memory, "</body>", "", folder / "broken.tmx")):
        project, target = translate(folder, control, source, units, cut=False)
        common.equal(target, [text for text, _ in units] + [UNKNOWN[source]], f"{control.name} is no memory, the draft")
        common.check(project.memory_errors(), f"OmegaT says nothing about {control.name}")


def test(yakugo, folder):
    yakugo.mine()
    for source in ("en", "ja"):
        memory = folder / f"memory-{source}.tmx"
        yakugo.run("export", "--source", source, memory)
        units = yakugo.segments(source)
        common.check(len(units) > 30, f"only {len(units)} segments were mined: nothing to test with")
        translates(folder, memory, source, units)
    refuses(folder, memory, source, units)


common.main(test)
