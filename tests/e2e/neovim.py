#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Neovim shows what `yakugo check` finds, and its quick fix writes the decided term."""

import json
import os
import subprocess
from pathlib import Path

import common

common.need(programs=["nvim"])

DRAFT = "# 😀ビースト・モード\r\n\r\n𠮟られたビースト・モードは飛んだ。ビーストモードだ。\r\n"


def test(yakugo, folder):
    terms, draft, result = folder / "terms.csv", folder / "下書き 1.md", folder / "result.json"
    terms.write_text("ja,en\nビーストモード,beast mode\n", encoding="utf-8")
    yakugo.run("import", terms)
    draft.write_bytes(DRAFT.encode())
    script = Path(__file__).with_name("neovim.lua")
    environment = dict(os.environ, PROGRAM=str(yakugo.program), BASE=str(yakugo.base), DRAFT=str(draft), RESULT=str(result))
    command = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-c", f"luafile {script}"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    common.check(result.exists(), f"Neovim has written no result\n{done.stderr.strip()}")
    seen = json.loads(result.read_text(encoding="utf-8"))
    common.check("failure" not in seen, f"{seen.get('failure')}\n{done.stderr.strip()}")

    findings = [f for f in yakugo.lines("check", "--fail-on", "never", draft) if f["rule"] == "T104"]
    lines = DRAFT.encode().split(b"\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    expected = [
        {
            "line": finding["line"],
            "byte_begin": finding["byte_begin"] - starts[finding["line"] - 1],
            "byte_end": finding["byte_end"] - starts[finding["line"] - 1],
            "message": finding["message"],
        }
        for finding in findings
    ]
    common.check(len(expected) == 2, f"the program itself finds {len(expected)} spellings and not 2")
    common.equal(seen["found"], expected, "diagnostics")
    common.check("beast mode" in seen["hover"], f"no term entry in the hover: {seen['hover']!r}")
    common.check(seen["titles"][0] == "Write ビーストモード", f"quick fixes: {seen['titles']}")
    text = "# 😀ビーストモード\n\n𠮟𠮟られたビースト・モードは飛んだ。ビーストモードだ。"
    common.equal(seen["text"].split("\n"), text.split("\n"), "lines after the fix")
    # The control: the file on disk is the editor's to write, not ours.
    common.check(draft.read_bytes() == DRAFT.encode(), "the server has changed the file itself")


common.main(test)
