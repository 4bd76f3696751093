#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What goes out, through a foreign tool and in again, is what it was."""

import subprocess
from pathlib import Path

import common

common.need(programs=["omegat", "po2tmx", "tbx2po"], modules=["translate"])
from omegat import Project  # noqa: E402

SCRIPT = Path(__file__).with_name("omegat_save.groovy")


def back(yakugo, folder, file, source):
    """The segments of a term base of that file alone, sorted."""
    base = common.Yakugo(yakugo.program, folder, f"back-{source}-{file.name}.db")
    base.run("import", "--source", source, file)
    return sorted(base.segments(source))


def convert(*command):
    """A converter of the translate toolkit; those end with 0 whatever happens."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, encoding="utf-8", timeout=60)
    file = Path(command[-1])
    common.check(done.returncode == 0 and file.exists(), f"{command[0]} wrote nothing\n{done.stdout}{done.stderr}")
    return file


def through_omegat(yakugo, folder, source):
    """TMX fills a draft; OmegaT writes what it translated as TMX in three shapes and as its project's own memory."""
    units = yakugo.segments(source)
    memory = folder / f"memory-{source}.tmx"
    yakugo.run("export", "--source", source, memory)
    draft = [text for text, _ in units]
    project = Project(folder / f"project-{source}", source, common.other(source), draft, sentences=False)
    project.place(memory, "tm/auto")
    project.translate(SCRIPT)
    made = [*sorted(project.folder.glob("*.tmx")), project.folder / "omegat" / "project_save.tmx"]
    written = [file.name for file in made if file.exists()]
    common.check(len(written) == 4, f"OmegaT wrote {written}\n{project.log[-2000:]}")
    for file in made:
        common.equal(back(yakugo, folder, file, source), sorted(units), f"segments of {file.name}")


def through_toolkit(yakugo, folder, source):
    from translate.storage import po

    target = common.other(source)
    units, pairs = yakugo.segments(source), {(row[source], row[target]) for row in yakugo.terms()}
    catalogue, terms = folder / f"memory-{source}.po", folder / f"terms-{source}.tbx"
    yakugo.run("export", "--source", source, catalogue)
    memory = convert("po2tmx", f"--source-language={source}", f"--language={target}", "--progress=none", catalogue,
                     folder / f"toolkit-{source}.tmx")
    common.equal(back(yakugo, folder, memory, source), sorted(units), f"segments of {memory.name}")
    # The control: what is in the file is what is compared.
    other = common.damaged(memory, units[0][0], "弁 valve", folder / f"other-{source}.tmx")
    common.check(units[0] not in back(yakugo, folder, other, source), "segments do not come from the file")

    yakugo.run("export", "--source", source, "--profile", "omegat", terms)
    entries = convert("tbx2po", "--progress=none", terms, folder / f"toolkit-{source}.po")
    with open(entries, "rb") as stream:
        units = [(unit.source, unit.target) for unit in po.pofile(stream).units if not unit.isheader()]
    # It takes the first term of either language, a concept, and one concept a source term.
    common.check(len(units) > 200, f"tbx2po made only {len(units)} units")
    common.equal([unit for unit in units if unit not in pairs], [], f"units of {entries.name} that are no terms")
    common.equal(back(yakugo, folder, entries, source), sorted(units), f"segments of {entries.name}")


def test(yakugo, folder):
    yakugo.mine()
    for source in ("en", "ja"):
        through_omegat(yakugo, folder, source)
        through_toolkit(yakugo, folder, source)


common.main(test)
