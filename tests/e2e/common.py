# SPDX-License-Identifier: Apache-2.0
"""What the end-to-end tests share: a fresh folder, the program, a term base of the sample posts, verdicts."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
POSTS = sorted((ROOT / "seeds" / "posts").glob("*.txt"))
SKIPPED = 77  # SKIP_RETURN_CODE in CMakeLists.txt


class Failure(Exception):
    """The test has found what it looks for."""


def check(condition, message):
    if not condition:
        raise Failure(message)


def equal(actual, expected, what):
    """Equal lists, or the first elements of either that the other has not."""
    if actual == expected:
        return
    missing = [item for item in expected if item not in actual]
    surplus = [item for item in actual if item not in expected]
    lines = [f"{what}: {len(actual)} found, {len(expected)} expected"]
    lines += [f"  missing: {item!r}" for item in missing[:5]]
    lines += [f"  surplus: {item!r}" for item in surplus[:5]]
    if not missing and not surplus:
        lines.append("  the same ones in another order or number")
    raise Failure("\n".join(lines))


def skip(reason):
    print(f"SKIPPED: {reason}")
    sys.exit(SKIPPED)


def need(programs=(), modules=()):
    """Ends the test where a client is missing: skipped for a person, failed in CI, whose setup installs them all."""
    missing = [name for name in programs if shutil.which(name) is None]
    missing += [name for name in modules if importlib.util.find_spec(name) is None]
    if not missing:
        return
    reason = " and ".join(missing) + (" is" if len(missing) == 1 else " are") + " not installed"
    if os.environ.get("CI"):
        sys.exit(f"FAILED: {reason}; tools/setup --tests installs what the tests need")
    skip(reason + "; tools/setup --tests installs what is missing")


class Yakugo:
    """The program under test with a term base of its own."""

    def __init__(self, program, folder, name="yakugo.db"):
        self.program = program
        self.folder = folder
        self.base = folder / name

    def run(self, *arguments, fails=False):
        """What it prints. Throws where it ends otherwise than expected."""
        command = [self.program, "-d", str(self.base), *map(str, arguments)]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, encoding="utf-8", timeout=60)
        if (done.returncode != 0) != fails:
            raise Failure(f"yakugo {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stderr.strip()}")
        return done.stdout

    def lines(self, *arguments):
        return [json.loads(line) for line in self.run(*arguments, "--format", "jsonl").splitlines()]

    def mine(self):
        self.run("mine", *POSTS)
        return self

    def segments(self, source):
        """(source text, target text) of all that an export holds, in its order."""
        target = other(source)
        return [(row[source], row[target]) for row in self.lines("segments", "--min-score", "0.5")]

    def terms(self, least=0.7):
        """The pairs that an export offers: the accepted ones and those that are certain enough."""
        rows = self.lines("terms", "--min-confidence", least)
        return [row for row in rows if row["status"] in ("accepted", "candidate")]


def other(language):
    return {"en": "ja", "ja": "en"}[language]


def damaged(path, old, new, to):
    """A copy with one thing changed, for controls: a client that takes this file too proves nothing."""
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise Failure(f"{path.name} holds no {old!r}: the control damages nothing")
    to.write_text(text.replace(old, new), encoding="utf-8")
    return to


def main(test):
    """Runs test(yakugo, folder) in a fresh folder that goes with it; argument 1 is the program."""
    if len(sys.argv) != 2:
        sys.exit(f"Usage: {sys.argv[0]} PATH_OF_YAKUGO")
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory(prefix="yakugo-e2e-") as name:
        folder = Path(name)
        # No client may find, or leave, anything in the home of whoever runs the tests.
        for variable, place in {"HOME": "home", "XDG_RUNTIME_DIR": "runtime"}.items():
            (folder / place).mkdir(mode=0o700)
            os.environ[variable] = str(folder / place)
        os.environ.pop("USER", None)  # the account has a name all the same
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DISPLAY", "WAYLAND_DISPLAY"):
            os.environ.pop(variable, None)
        os.environ["LC_ALL"] = "C.UTF-8"
        try:
            test(Yakugo(program, folder), folder)
        except Failure as failure:
            sys.exit(f"FAILED: {failure}")
    print("passed")
