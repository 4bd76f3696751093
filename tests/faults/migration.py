#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A term base of every older version becomes a present one, with a copy from before beside it, whatever comes between.

Argument 3 is the program that makes term bases of older versions."""

import errno
import os
import random
import shutil
import subprocess
import sys

from common import KILLED, Failure, Fault, check, copy, decisions, flaws, left_over, main, rows, share

SEED = 20261128
PAIRS = 200
COMMANDS = [("accept", "1"), ("import", "more.csv"), ("edit", "2", "--note", "x"), ("undo",)]


def version_of(base):
    return rows(base, "PRAGMA user_version")[0][0]


def old_base(folder, version):
    start = folder / f"version {version}"
    start.mkdir(exist_ok=True)
    if not (start / "a.db").exists():
        subprocess.run([OLD_BASE, str(version), str(PAIRS), str(start / "a.db")], check=True)
        (start / "more.csv").write_text("English,Japanese\nanother valve,別の弁\n", encoding="utf-8")
    check(version_of(start / "a.db") == version, "old_base makes another version")
    return start


def backups(folder):
    return sorted(path.name for path in folder.iterdir() if path.name.endswith(".bak"))


def is_copy(start, folder, version, what):
    """There is one backup, and it is the old term base."""
    check(backups(folder) == [f"a.db.schema-{version}.bak"], f"{what}: backups: {backups(folder)}")
    backup = backups(folder)[0]
    check(flaws(folder, backup) is None, f"{what}: the backup: {flaws(folder, backup)}")
    check(version_of(folder / backup) == version, f"{what}: the backup has version {version_of(folder / backup)}")
    check(content(folder / backup) == content(start / "a.db"), f"{what}: the backup holds something else")


def content(base):
    """All rows of all tables, as the file itself orders them."""
    names = [name for (name,) in rows(base, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return {name: rows(base, f'SELECT * FROM "{name}"') for name in names}


def every_version(program, folder):
    """Each command that writes brings it up to date, says so once, and keeps the decisions; reading leaves it alone."""
    for version in range(1, NEWEST):
        start = old_base(folder, version)
        old = decisions(start / "a.db")
        check(len(old) == PAIRS // 3, "the old term base has too few decisions")
        for command in COMMANDS:
            what = f"version {version}, {command[0]}"
            here = copy(start, "here")
            os.chmod(here / "a.db", 0o640)
            done = program.run(here, "-d", "a.db", *command)
            check(done.code == 0, f"{what}: exit {done.code}: {done.err}")
            told = [line for line in done.err.splitlines() if line.startswith("a.db: brought up to date")]
            check(told == [f"a.db: brought up to date from schema {version} to {NEWEST}; as it was before, it is kept "
                           f"as a.db.schema-{version}.bak"], f"{what}: told: {done.err}")
            check(version_of(here / "a.db") == NEWEST, f"{what}: it has version {version_of(here / 'a.db')}")
            check(flaws(here) is None, f"{what}: {flaws(here)}")
            check(decisions(here / "a.db")[:len(old)] == old, f"{what}: a decision is lost")
            is_copy(start, here, version, what)
            check((here / backups(here)[0]).stat().st_mode & 0o777 == 0o640, f"{what}: the backup may be read by others")
            check(not left_over(here), f"{what}: left over: {left_over(here)}")
            again = program.run(here, "-d", "a.db", "accept", "4")
            check(again.code == 0 and again.err == "", f"{what}: again: {again.err}")
        here = copy(start, "here")
        before = (here / "a.db").read_bytes()
        program.run(here, "-d", "a.db", "terms").one_error("a.db: was made by an older yakugo")
        check((here / "a.db").read_bytes() == before and not backups(here), f"version {version}: reading changes it")
        shutil.copy(here / "a.db", here / "kept.db")
        program.well(here, "-q", "-d", "a.db", "import", "--dry-run", "more.csv")
        check((here / "a.db").read_bytes() == before and not backups(here), f"version {version}: a dry run changes it")
    print(f"versions 1 to {NEWEST - 1}: {len(COMMANDS)} commands each")


def other_files(program, folder):
    """A file that has the backup's name is kept."""
    version = NEWEST - 1
    here = copy(old_base(folder, version), "here")
    (here / f"a.db.schema-{version}.bak").write_text("a file of the user's own")
    (here / f"a.db.schema-{version}.2.bak").mkdir()
    done = program.run(here, "-d", "a.db", "accept", "1")
    check(f"it is kept as a.db.schema-{version}.3.bak" in done.err, f"told: {done.err}")
    check((here / f"a.db.schema-{version}.bak").read_text() == "a file of the user's own", "it is overwritten")
    check(flaws(here, f"a.db.schema-{version}.3.bak") is None, "the backup is damaged")
    # The base in another folder and under a name that no URI may hold as it is.
    (here / "用語 #1?").mkdir()
    shutil.copy(old_base(folder, 3) / "a.db", here / "用語 #1?" / "%41.db")
    program.well(here, "-d", "用語 #1?/%41.db", "accept", "1")
    check((here / "用語 #1?" / "%41.db.schema-3.bak").exists(), "no backup of a base with a strange name")


def kills(program, folder):
    """Killed at every change: the old version or the new one, never between; a backup is whole or not there."""
    rounds = inside = 0
    for version in (1, NEWEST - 1):
        start = old_base(folder, version)
        old = decisions(start / "a.db")
        whole = copy(start, "whole")
        changes = program.changes(whole, "-d", "a.db", "accept", "1")
        expected = program.terms(whole)
        step = max(1, changes // share(30))
        for at in range(1, changes + 1, step):
            what = f"version {version}, killed at change {at} of {changes}"
            here = copy(start, "here")
            done = program.run(here, "-d", "a.db", "accept", "1", fault=Fault(at, "tear" if at % 2 else "kill"))
            check(done.code == KILLED, f"{what}: exit {done.code}")
            log = here / "a.db-wal"
            inside += log.exists() and log.stat().st_size > 0
            check(flaws(here) is None, f"{what}: {flaws(here)}")
            for backup in backups(here):
                check(flaws(here, backup) is None and version_of(here / backup) == version, f"{what}: a bad backup")
            now = copy(here, "now")
            check(version_of(now / "a.db") in (version, NEWEST), f"{what}: version {version_of(now / 'a.db')}")
            check(version_of(now / "a.db") == version or backups(here), f"{what}: changed, and no backup")
            program.well(here, "-q", "-d", "a.db", "accept", "1")
            check(not left_over(here), f"{what}: left over: {left_over(here)}")
            check(program.terms(here) == expected, f"{what}: the run after it ends otherwise")
            check(decisions(here / "a.db")[:len(old)] == old, f"{what}: a decision is lost")
            is_copy(start, here, version, what)
            rounds += 1
    print(f"{rounds} kills, {inside} of them with a -wal that was not empty")


def disks(program, folder):
    """No room for the backup or for the new version: one error, the old file as it was, nothing beside it."""
    draw = random.Random(SEED)
    runs = failures = 0
    for version in (1, NEWEST - 1):
        start = old_base(folder, version)
        for error, kinds in ((errno.ENOSPC, "wtcm"), (errno.EROFS, "wtsocmu"), (errno.EIO, "wts")):
            changes = program.changes(copy(start, "whole"), "-d", "a.db", "accept", "1", kinds=kinds)
            for at in sorted({1, 2, 3, *draw.sample(range(1, changes + 1), share(4))}):
                what = f"version {version}, {os.strerror(error)} from change {at} of {changes} on"
                here = copy(start, "here")
                done = program.run(here, "-q", "-d", "a.db", "accept", "1", fault=Fault(at, error, kinds))
                runs += 1
                check(not left_over(here) or error == errno.EROFS, f"{what}: left over: {left_over(here)}")
                if done.code != 0:
                    failures += 1
                    try:
                        done.one_error("a.db", "read-only" if "read-only" in done.err else os.strerror(error))
                    except Failure as failure:
                        raise Failure(f"{what}: {failure}") from failure
                check(flaws(here) is None, f"{what}: {flaws(here)}")
                if version_of(copy(here, "now") / "a.db") == version:
                    check(content(copy(here, "now") / "a.db") == content(start / "a.db"), f"{what}: it is changed")
                program.well(here, "-q", "-d", "a.db", "accept", "1")
                check(not left_over(here), f"{what}: left over after the next run: {left_over(here)}")
                is_copy(start, here, version, what)
    check(failures * 2 > runs, "too few disks failed")
    print(f"{runs} runs with a disk that fails, {failures} of them refused")


def together(program, folder):
    """Two programs that both find an old file: one brings it up to date, both finish, one backup."""
    version = NEWEST - 1
    start = old_base(folder, version)
    for number in range(share(10)):
        here = copy(start, "here")
        begun = [program.start(here, "-d", "a.db", "accept", pair, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE) for pair in ("1", "2")]
        said = "".join(process.communicate(timeout=60)[1].decode() for process in begun)
        check([process.returncode for process in begun] == [0, 0], f"round {number}: {said}")
        check(said.count("brought up to date") == 1, f"round {number}: told: {said}")
        check({(1, "accepted"), (2, "accepted")} <= {row[:2] for row in decisions(here / "a.db")}, "a decision is lost")
        is_copy(start, here, version, f"round {number}")


if __name__ == "__main__":
    OLD_BASE = sys.argv.pop(3)
    NEWEST = int(subprocess.run([OLD_BASE], capture_output=True, check=True).stdout)
    main(every_version, other_files, kills, disks, together)
