#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""However many jobs a command has: the same bytes come out. Arguments: the program, the folder seeds."""
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile

PROGRAM, SEEDS = sys.argv[1], pathlib.Path(sys.argv[2])
JOBS = (1, 2, 3, 7)
TIMES = {"created", "changed", "decided", "made"}  # columns that hold the time of the run
SEED = random.SystemRandom().randrange(1 << 32)


def run(*arguments, cwd):
    # Findings and files that are no good have exit codes of their own; a crash is negative, an internal error 4.
    done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=cwd, capture_output=True, timeout=120)
    if done.returncode not in (0, 1, 3):
        sys.exit(f"seed {SEED}: {arguments}: exit {done.returncode}\n{done.stderr.decode(errors='replace')}")
    return done.returncode, done.stdout, done.stderr


def rows(path):
    """All that a term base holds, ids too, but for times."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    base.text_factory = bytes
    names = [name.decode() for (name,) in base.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'segment_text%' ORDER BY name")]
    out = {}
    for name in names:
        columns = [row[1].decode() for row in base.execute(f"PRAGMA table_info({name})")]
        kept = ", ".join(column for column in columns if column not in TIMES)
        out[name] = sorted(base.execute(f"SELECT {kept} FROM {name}").fetchall(), key=repr)
    base.close()
    return out


def has_jobs(command):
    return b"--jobs" in subprocess.run([PROGRAM, command, "--help"], capture_output=True, timeout=60).stdout


def compare(what, results):
    first = results[JOBS[0]]
    for jobs, result in results.items():
        if result != first:
            places = [key for key in first if result.get(key) != first[key]] if isinstance(first, dict) else ""
            sys.exit(f"seed {SEED}: {what} with {jobs} jobs differs from {JOBS[0]}: {places}")
    print(f"{what}: the same with {', '.join(map(str, JOBS))} jobs")


def posts(folder, dice):
    """The sample posts, and parts of them that end anywhere: posts that are cut, whole ones that come twice."""
    files = []
    for source in sorted(SEEDS.glob("posts/*.txt")):
        data = source.read_bytes()
        for part in range(3):
            path = folder / f"{source.stem}-{part}.txt"
            path.write_bytes(data if part == 0 else data[:dice.randrange(1, len(data))])
            files.append(path.name)
    dice.shuffle(files)
    return files


def main():
    dice = random.Random(SEED)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = posts(folder, dice)
        mined = {}
        for jobs in JOBS:
            said = run("-d", f"{jobs}.db", "mine", "--jobs", jobs, *files, cwd=folder)
            mined[jobs] = {"said": (said[0], said[1].replace(f"{jobs}.db".encode(), b"db")), **rows(folder / f"{jobs}.db")}
        compare("mine", mined)
        exported = [f"terms.{ending}" for ending in ("tbx", "tmx", "csv", "xlsx", "po")]
        run("-d", "1.db", "export", *exported, cwd=folder)
        if has_jobs("import"):
            compare("import", {jobs: {"said": run("-d", f"i{jobs}.db", "import", "--jobs", jobs, *exported, cwd=folder)[0],
                                      **rows(folder / f"i{jobs}.db")} for jobs in JOBS})
        if has_jobs("check"):
            compare("check", {jobs: run("-d", "1.db", "check", "--jobs", jobs, *files, cwd=folder) for jobs in JOBS})


main()
