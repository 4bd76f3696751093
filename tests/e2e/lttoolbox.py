#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Apertium's lttoolbox compiles our translation memory and translates with it."""

import re
import subprocess

import common

common.need(programs=["lt-tmxcomp", "lt-tmxproc", "apertium-destxt"])


def ran(*command, given=None):
    done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", timeout=60)
    common.check(done.returncode == 0, f"{command[0]}: exit {done.returncode}\n{done.stderr.strip()}")
    return done.stdout


def translated(texts, compiled):
    """What the memory makes of texts, a paragraph each; it puts what it knows into brackets.

    Apertium's stream escapes a slash.
    """
    source = ran("apertium-destxt", given="\n\n".join(texts) + "\n")
    return ran("lt-tmxproc", str(compiled), given=source).replace("\\/", "/")


def test(yakugo, folder):
    yakugo.mine()
    for source in ("en", "ja"):
        memory, compiled = folder / f"memory-{source}.tmx", folder / f"memory-{source}.bin"
        yakugo.run("export", "--source", source, memory)
        ran("lt-tmxcomp", f"{source}-{common.other(source)}", str(memory), str(compiled))
        # It takes digits for variables, and finds a unit only where both sides have the same ones in one order.
        units = [unit for unit in yakugo.segments(source) if not re.search("[0-9]", "".join(unit))]
        common.check(len(units) > 15, f"only {len(units)} segments without digits were mined: nothing to test with")
        found = translated([text for text, _ in units], compiled)
        lost = [text for text, target in units if f"[{target}]" not in found]
        common.check(not lost, f"{len(lost)} of {len(units)} texts are not translated, such as {lost[:2]}\n{found}")
        # The control: it translates nothing by itself.
        backwards = translated([text for _, text in units], compiled)
        common.check("[" + units[0][0] not in backwards, "lt-tmxproc translates against its direction")


common.main(test)
