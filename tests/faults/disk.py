#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A disk that is full, gone or read-only, at every stage: one clear error, nothing harmed, nothing left over.

First without a disk: from a chosen change on, every further one fails as the system would let it. Then, where this user
may mount one, on a real file system that is small or read-only (the test runs itself once more in a namespace of its own)."""

import errno
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from common import (OLD_PAGE, PAGE, ROOT, Failure, Fault, Review, check, check_in_all, copy, decisions, flaws,
                    left_over, main, sample, share)

SEED = 20261127
TALLY = {}

# What fails, as which kinds of changes (shim.cpp), and the words of the system. A full disk still removes and syncs.
DISKS = [("full", errno.ENOSPC, "wtcm"), ("over quota", errno.EDQUOT, "wtcm"), ("gone", errno.EIO, "wts"),
         ("read-only", errno.EROFS, "wtsocmu")]

MINE = ("mine", "-j1", "new.txt")
WRITERS = ["tbx", "tmx", "csv", "tsv", "utf8", "utx", "xlsx", "po"]
TEXTS = [ROOT / "seeds" / "texts" / f"tanker.{language}.txt" for language in ("en", "ja")]
COMMANDS = {
    "mine": MINE,
    "import": ("import", "client.csv"),
    "accept": ("accept", "100", "101", "102"),
    "edit": ("edit", "3", "--note", "checked"),
    "undo": ("undo",),
    **{f"export .{end}": ("export", f"out.{end}") for end in WRITERS},
    "check": ("check", "--fail-on", "never", "-o", "report.txt", "draft.txt"),
    "check --write-baseline": ("check", "--fail-on", "never", "--write-baseline", "known.json", "draft.txt"),
    "fix": ("fix", "draft.txt"),
    "align": ("align", *TEXTS, "-o", "memory.tmx", "--review", "page.html"),
    "align --store": ("align", *TEXTS, "--store"),
}


def prepared(program, folder):
    start = sample(program, folder)
    shutil.copy(start / PAGE, start / "new.txt")
    text = (start / "new.txt").read_text(encoding="utf-8")
    (start / "new.txt").write_text(text.replace("。", "、という。", 9), encoding="utf-8")
    return start


def state(program, folder):
    """All that a user has: the terms and the other files."""
    files = {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith("a.db")}
    return program.terms(folder), files


def unharmed(folder, old, what, removes=True):
    """`removes`: what is left over could have been removed."""
    check(flaws(folder) is None, f"{what}: {flaws(folder)}")
    check(not removes or not left_over(folder), f"{what}: left over: {left_over(folder)}")
    now = decisions(folder / "a.db")
    check(now[:len(old)] == old, f"{what}: a decision is lost")


def judge(done, words, what):
    """True where the command has failed, as it should: one line with the file and the system's words."""
    if done.code == 0:
        return False
    try:
        done.one_error("yakugo: ", words)
    except Failure as failure:
        raise Failure(f"{what}: {failure}") from failure
    return True


def without_disk(program, folder):
    """Each command with each of the disks, from chosen changes on."""
    start = prepared(program, folder)
    old = decisions(start / "a.db")
    for name, command in COMMANDS.items():
        whole = copy(start, "whole")
        program.well(whole, "-d", "a.db", *command)
        expected = state(program, whole)
        for disk, error, kinds in disks_of(name):
            changes = program.changes(copy(start, "counted"), "-d", "a.db", *command, kinds=kinds)
            check(changes > 0, f"{name} changes nothing")
            failures = 0
            for at in moments(changes, name + disk):
                what = f"{name}, disk {disk} from change {at} of {changes} on"
                here = copy(start, "faulty")
                done = program.run(here, "-q", "-d", "a.db", *command, fault=Fault(at, error, kinds))
                words = ("read-only",) if error == errno.EROFS and "is read-only" in done.err else (os.strerror(error),)
                failures += judge(done, words[0], what)
                unharmed(here, old, what, removes="u" not in kinds)
                if done.code == 0:
                    check(state(program, here) == expected, f"{what}: said to be done, and is not")
                again = program.run(here, "-q", "-d", "a.db", *command)
                check(again.code == 0, f"{what}: again without the fault: {again.err}")
                count(name, disk)
            check(failures > 0, f"{name}, disk {disk}: nothing ever failed")


def disks_of(name):
    """All of them; the forms of export, which are written in one way, take turns."""
    if not name.startswith("export "):
        return DISKS
    return DISKS[WRITERS.index(name.removeprefix("export .")) % 2::2]


def moments(changes, seed):
    """The first and the last change and one or two between."""
    draw = random.Random(f"{SEED} {seed}")
    between = draw.sample(range(1, changes + 1), min(changes, share(2)))
    return sorted({1, changes, *between})


def count(name, disk):
    TALLY[name, disk] = TALLY.get((name, disk), 0) + 1


def decide(program, folder):
    """A decision over HTTP: 503 with the reason, and the next one is taken once there is room again."""
    start = prepared(program, folder)
    old = decisions(start / "a.db")
    tally = {200: 0, 503: 0}
    for disk, error, kinds in DISKS:
        for at in range(1, 1 + 9 * share(12), 9):
            what = f"review, disk {disk} from change {at} on"
            here = copy(start, "faulty")
            server = Review(program, here, fault=Fault(at, error, kinds))
            answers = []
            if server.url:
                for number in range(6):
                    body = {"action": "accept", "pairs": [{"id": 100 + number}]}
                    answers.append(server.ask("POST", "/api/decide", body))
            code, err = server.end()
            if not server.url:
                check(code == 3 and len(err.splitlines()) == 1, f"{what}: it did not begin: exit {code}: {err}")
            for status, answer in answers:
                check(status in tally, f"{what}: {status} {answer}")
                tally[status] += 1
                check(status == 200 or os.strerror(error) in answer["message"] or "read-only" in answer["message"],
                      f"{what}: {answer}")
            unharmed(here, old, what, removes="u" not in kinds)
            now = [(pair, status) for pair, status, *_ in decisions(here / "a.db")[len(old):]]
            for number, (status, _) in enumerate(answers):
                check(status != 200 or (100 + number, "accepted") in now, f"{what}: an answered decision is lost")
            count("decide over HTTP", disk)
    print(f"decisions over HTTP: {tally[200]} taken, {tally[503]} refused")
    check_in_all(min(tally.values()) > 0, "no decision was taken, or none refused")


def standard_output(program, folder):
    """What goes to standard output: a full device, a closed one, a reader that has gone."""
    start = prepared(program, folder)
    commands = [("terms",), ("terms", "--format", "jsonl"), ("posts",), ("segments",), ("history",), ("export", "-p", "basic-dca", "-"),
                ("export", "-p", "xlsx", "-"), ("check", "--fail-on", "never", "draft.txt"), ("fix", "--diff", "draft.txt"),
                ("align", *TEXTS, "-q"), ("translit", "キーウ"), MINE, ("import", "client.csv"), ("doctor",), ("--help",)]
    for command in commands:
        here = copy(start, "full")
        with open("/dev/full", "wb") as full:
            done = program.run(here, "-d", "a.db", *command, stdout=full)
        what = f"yakugo {' '.join(map(str, command[:3]))} > /dev/full"
        check(done.code == 3, f"{what}: exit {done.code}")
        errors = [line for line in done.err.splitlines() if line.startswith("yakugo: ")]
        check(errors == ["yakugo: standard output: cannot be written: No space left on device"], f"{what}: {done.err}")
        unharmed(here, [], what)
        count("standard output", "full")
    for command in commands[:3]:
        shell = f'exec "$0" -d a.db {" ".join(command)} >&-'
        done = subprocess.run(["sh", "-c", shell, program.program], cwd=start, capture_output=True, text=True, check=False)
        check(done.returncode == 3 and done.stderr == "yakugo: standard output: cannot be written: Bad file descriptor\n",
              f"{command} >&-: exit {done.returncode}: {done.stderr}")
        count("standard output", "closed")
    # What is printed must not get into the first file that is opened.
    for closed in (">&-", "2>&-", "<&- >&- 2>&-"):
        here = copy(start, "closed")
        shell = f'"$0" -d a.db mine new.txt {closed}; "$0" -d a.db export out.tbx {closed}'
        subprocess.run(["sh", "-c", shell, program.program], cwd=here, capture_output=True, check=False)
        unharmed(here, [], f"mine {closed}")
        check((here / "out.tbx").read_bytes().startswith(b"<?xml"), f"export {closed}: something else got into the file")
        count("standard output", "closed")


def file_limit(program, folder):
    """A file that may not grow (ulimit -f): every limit gives an error or the whole file."""
    start = prepared(program, folder)
    for end in WRITERS:
        whole = copy(start, "whole")
        program.well(whole, "-q", "-d", "a.db", "export", f"out.{end}")
        expected = (whole / f"out.{end}").read_bytes()
        failures = 0
        for size in {1, 1000, len(expected) // 2, len(expected) - 1, len(expected), 40_000, 200_000}:
            here = copy(start, "limited")
            done = program.run(here, "-q", "-d", "a.db", "export", f"out.{end}", limits=[(resource.RLIMIT_FSIZE, size)])
            what = f"export .{end} within {size} bytes"
            failures += judge(done, "File too large", what)
            check(not left_over(here), f"{what}: left over: {left_over(here)}")
            if done.code == 0:
                check((here / f"out.{end}").read_bytes() == expected, f"{what}: said to be done, and is not")
            else:
                check(not (here / f"out.{end}").exists(), f"{what}: half a file")
            count(f"export .{end}", "ulimit -f")
        check(failures > 0, f"export .{end}: nothing ever failed")


def temporary_folder(program, folder):
    """A folder for temporary files that takes nothing, for the commands that need one."""
    start = prepared(program, folder)
    os.environ["TMPDIR"] = str(start / "no such folder")
    try:
        program.run(start, "-d", "a.db", "export", "out.xlsx").one_error("no folder for temporary files: ")
        program.run(start, "-d", "a.db", "import", "--dry-run", "client.csv").one_error("no folder for temporary files: ")
        check(not (start / "out.xlsx").exists(), "export .xlsx without a temporary folder: half a file")
    finally:
        del os.environ["TMPDIR"]
    count("temporary folder", "missing")


def real_disk(program, folder):
    """Small and read-only file systems of the kernel's own, in a namespace that goes with the test."""
    unshare = shutil.which("unshare")
    probe = ["sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"]
    namespace = [unshare, "--map-root-user", "--mount"]
    if unshare is None or subprocess.run([*namespace, *probe], capture_output=True, check=False).returncode != 0:
        print("real_disk: SKIPPED: this user may not mount a tmpfs")
        return
    start = prepared(program, folder)
    (folder / "mount").mkdir()
    done = subprocess.run([*namespace, sys.executable, __file__, program.program, program.shim, "--inside", str(start)],
                          capture_output=True, text=True, timeout=200, check=False)
    print(done.stdout.strip())
    check(done.returncode == 0, done.stderr.strip())


def inside(program, start):
    """Runs as the root of a namespace of its own: with less and less room, then read-only."""
    mount = start.parent / "mount"
    old = decisions(start / "a.db")
    runs = failures = 0
    for name, command in COMMANDS.items():
        if name.startswith("align"):
            command = tuple(str(part) for part in command)
        for room in (0, 8, 40, 400):  # KiB
            size = sum(-(-path.stat().st_size // 4096) * 4 for path in start.iterdir()) + 4 + room
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", mount], check=True)
            try:
                here = mount / "here"
                shutil.copytree(start, here)
                what = f"{name} with {room} KiB of room"
                done = program.run(here, "-q", "-d", "a.db", *command)
                failures += judge(done, os.strerror(errno.ENOSPC), what)
                runs += 1
                check(not left_over(here), f"{what}: left over: {left_over(here)}")
                subprocess.run(["mount", "-o", "remount,size=100m", mount], check=True)
                unharmed(here, old, what)
                again = program.run(here, "-q", "-d", "a.db", *command)
                check(again.code == 0, f"{what}: again with room: {again.err}")
                if room == 0:
                    fresh = mount / "fresh"
                    shutil.copytree(start, fresh)
                    subprocess.run(["mount", "-o", "remount,ro", mount], check=True)
                    what = f"{name} on a read-only disk"
                    done = program.run(fresh, "-q", "-d", "a.db", *command)
                    check(done.code != 0, f"{what}: said to be done")
                    judge(done, "read-only" if "read-only" in done.err else os.strerror(errno.EROFS), what)
                    runs, failures = runs + 1, failures + 1
                    check("\n" in program.terms(fresh), f"{what}: the terms cannot be listed")
                    subprocess.run(["mount", "-o", "remount,rw", mount], check=True)
                    unharmed(fresh, old, what)
            finally:
                subprocess.run(["umount", mount], check=True)
    print(f"real_disk: {runs} runs on a small tmpfs, {failures} of them without room or read-only")
    check(failures * 4 > runs, "too few runs were short of room")


def total(*_):
    for name, disk in sorted(TALLY):
        print(f"  {name}, {disk}: {TALLY[name, disk]} times")


if __name__ == "__main__":
    if sys.argv[3:4] == ["--inside"]:
        place = Path(sys.argv.pop(4))
        del sys.argv[3]
        main(lambda program, _: inside(program, place))
    main(without_disk, decide, standard_output, file_limit, temporary_folder, real_disk, total)
