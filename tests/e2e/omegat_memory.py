#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""OmegaT translates a draft from our translation memory, out of either language, with exactly our texts."""

import re

import common

common.need(programs=["omegat"])
from omegat import Project

SENTENCES = [("The valve is closed.", "弁は閉まっている。"), ("Who has scolded him?", "彼を𠮟ったのは誰か。")]
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


def says_paragraphs(memory):
    return 'segtype="paragraph"' in memory.read_text(encoding="utf-8").partition("<body>")[0]


def translates(folder, memory, source, units):
    _, target = translate(folder, memory, source, units, cut=False)
    common.equal(target, [text for _, text in units] + [UNKNOWN[source]], f"whole paragraphs out of {source}")
    units = [unit for unit in units if reached(unit, says_paragraphs(memory))]
    project, target = translate(folder, memory, source, units, cut=True)
    common.equal(target, [text for _, text in units] + [UNKNOWN[source]], f"sentences out of {source}")
    errors = [line for line in project.memory_errors() if "TMXR_WARNING_UPGRADE_SENTSEG" not in line]
    common.check(not errors, f"OmegaT finds fault with {memory.name}: {errors}")


def cuts_paragraphs(folder, memory, source, units):
    """Units of several sentences, which OmegaT finds because the header says so; the control says "sentence"."""
    common.check(says_paragraphs(memory), f"{memory.name} holds several sentences a unit and does not say so")
    several = [unit for unit in units if sentences(unit[0]) > 1 and reached(unit, paragraphs=True)]
    common.check(several, "no unit of several sentences was mined: nothing to test with")
    _, target = translate(folder, memory, source, several, cut=True)
    common.equal(target, [text for _, text in several] + [UNKNOWN[source]], f"paragraphs out of {source}")
    control = common.damaged(memory, 'segtype="paragraph" o-tmf', 'segtype="sentence" o-tmf', folder / f"said-{source}.tmx")
    _, target = translate(folder, control, source, several, cut=True)
    found = [text for _, text in several if text in target]
    common.equal(found, [], f"paragraphs found under a header that says sentence, out of {source}")


def keeps_sentences(yakugo, folder):
    """A memory of sentences says so: OmegaT warns of any other."""
    memory = folder / "sentences.tmx"
    yakugo.run("import", write_catalogue(folder / "sentences.po"))
    yakugo.run("export", memory)
    common.check(not says_paragraphs(memory), f"{memory.name} holds sentences and says paragraphs")
    project, target = translate(folder, memory, "en", SENTENCES, cut=True)
    common.equal(target, [text for _, text in SENTENCES] + [UNKNOWN["en"]], "sentences of a memory of sentences")
    common.check(not project.memory_errors(), f"OmegaT finds fault with {memory.name}: {project.memory_errors()}")


def write_catalogue(path):
    path.write_text("".join(f'msgid "{en}"\nmsgstr "{ja}"\n\n' for en, ja in SENTENCES), encoding="utf-8")
    return path


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
        cuts_paragraphs(folder, memory, source, units)
    keeps_sentences(common.Yakugo(yakugo.program, folder, "sentences.db"), folder)
    refuses(folder, memory, source, units)


common.main(test)
