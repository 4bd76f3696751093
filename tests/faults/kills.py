#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""SIGKILL at a change of a file, or in the middle of it: the term base stays whole, and what was decided is there.

An undisturbed run of each command counts its changes: writes, truncations, syncs, new and removed files. Rounds then end it
at chosen ones, spread over all of them, each second one after half of a write. What is left must pass SQLite's checks
and hold all decisions that were acknowledged, and the same command again must end where the undisturbed run did."""

import http.client
import json
import random

from common import (KILLED, PAGE, Fault, Review, begin, check, check_in_all, copy, decisions, flaws, left_over, main, sample,
                    share)

SEED = 20261126
TALLY = {"rounds": 0, "killed": 0, "inside": 0, "decisions": 0}

def moments(changes, rounds, seed):
    """(change, action) of each round: one of each stretch of equal length."""
    draw = random.Random(f"{SEED} {seed}")
    for i in range(rounds):
        begin, end = 1 + i * changes // rounds, max(1 + i * changes // rounds, (i + 1) * changes // rounds)
        yield draw.randint(begin, end), "tear" if i % 2 else "kill"


def tally(folder, killed):
    TALLY["rounds"] += 1
    TALLY["killed"] += killed
    log = [folder / ("a.db" + end) for end in ("-wal", "-journal")]
    TALLY["inside"] += killed and any(file.exists() and file.stat().st_size > 0 for file in log)


def is_whole(folder, before, what):
    """A term base that was begun is whole, and all that was decided stands."""
    check(not left_over(folder), f"{what}: left over: {left_over(folder)}")
    if not (folder / "a.db").exists() or (folder / "a.db").stat().st_size == 0:
        check(not before, f"{what}: the term base is gone")
        return
    found = flaws(folder)
    check(found is None, f"{what}: {found}")


def kill_command(program, start, name, rounds, *command):
    """Kills a command that begins in a copy of `start`, where decisions may have been made."""
    whole = copy(start, "whole")
    changes = program.changes(whole, *command)
    expected = program.terms(whole)
    before = decisions(start / "a.db")
    for at, action in moments(changes, share(rounds), name):
        what = f"{name}, {action} at change {at} of {changes}"
        folder = copy(start, "killed")
        done = program.run(folder, *command, fault=Fault(at, action))
        check(done.code == KILLED, f"{what}: expected a kill, found exit {done.code}: {done.err}")
        tally(folder, True)
        is_whole(folder, before, what)
        program.well(folder, *command)
        is_whole(folder, before, what + ", and again")
        check(program.terms(folder) == expected, f"{what}: the run after it ends otherwise than an undisturbed one")
        now = decisions(folder / "a.db")
        check(now[:len(before)] == before, f"{what}: a decision is lost")
        TALLY["decisions"] += len(before)


def mine(program, folder):
    start = begin(folder, PAGE)
    kill_command(program, start, "mine", 30, "-d", "a.db", "mine", "-j1", PAGE)


def mine_again(program, folder):
    start = sample(program, folder)
    text = (start / PAGE).read_text(encoding="utf-8")
    (start / PAGE).write_text(text.replace("。", "、という。", 9), encoding="utf-8")
    kill_command(program, start, "mine of a changed file", 30, "-d", "a.db", "mine", "-j1", PAGE)


def imports(program, folder):
    kill_command(program, sample(program, folder), "import", 40, "-d", "a.db", "import", "client.csv")


def shell(program, folder):
    start = sample(program, folder)
    ids = [row["id"] for row in map(json.loads, program.terms(start).splitlines()) if row["status"] == "candidate"]
    kill_command(program, start, "accept", 30, "-d", "a.db", "accept", *ids[:60])
    kill_command(program, start, "choice", 10, "-d", "a.db", "accept", "--preferred", "3")


def review(program, folder):
    """Decisions over HTTP until the server is killed: those that were answered are there."""
    start = sample(program, folder)
    draw = random.Random(f"{SEED} review")
    for number in range(share(60)):
        folder = copy(start, "killed")
        before = decisions(folder / "a.db")
        fault = Fault(draw.randint(2, 120), "tear" if number % 2 else "kill")
        what = f"review, {fault.action} at change {fault.at}"
        server = Review(program, folder, fault=fault)
        answered = decide_until_gone(server)
        server.end()
        check(server.process.returncode == KILLED, f"{what}: it ended with {server.process.returncode}")
        tally(folder, True)
        is_whole(folder, before, what)
        now = decisions(folder / "a.db")
        check(now[:len(before)] == before, f"{what}: an earlier decision is lost")
        stand = {(pair, status) for pair, status, *_ in now[len(before):]}
        lost = [decided for decided in answered if decided not in stand]
        check(not lost, f"{what}: {len(lost)} of {len(answered)} decisions that were answered are lost")
        check(len(now) - len(before) - len(answered) in (0, 1), f"{what}: decisions that nobody asked for")
        TALLY["decisions"] += len(before) + len(answered)


def decide_until_gone(server):
    """[(pair, status)] that the server has said to be in the file."""
    out = []
    try:
        while server.connection:
            _, queue = server.ask("GET", "/api/queue?status=candidate&limit=1")
            item = queue["items"][0]
            action, status = [("accept", "accepted"), ("reject", "rejected")][len(out) % 2]
            body = {"action": action, "pairs": [{"id": item["id"], "seen": item["revision"]}]}
            code, answer = server.ask("POST", "/api/decide", body)
            check(code == 200, f"POST /api/decide: {code} {answer}")
            out.append((item["id"], status))
    except (OSError, http.client.HTTPException):
        pass
    return out


def output(program, folder):
    """Export and fix: the old file or the new one, nothing half, nothing beside it."""
    start = sample(program, folder)
    for name, command, file in [("export", ("export", "out.tbx"), "out.tbx"), ("fix", ("fix", "draft.txt"), "draft.txt")]:
        (start / "out.tbx").write_text("old")
        old = (start / file).read_bytes()
        whole = copy(start, "whole")
        changes = program.changes(whole, "-d", "a.db", *command)
        new = (whole / file).read_bytes()
        check(old != new, f"{name} changes nothing")
        for at in range(1, changes + 1):
            folder = copy(start, "killed")
            done = program.run(folder, "-d", "a.db", *command, fault=Fault(at, "tear"))
            check(done.code == KILLED, f"{name}: expected a kill at change {at}, found exit {done.code}")
            tally(folder, True)
            found = (folder / file).read_bytes()
            check(found in (old, new), f"{name}, killed at change {at} of {changes}: a file that is neither old nor new")


def enough(program, folder):
    if TALLY["rounds"] == 0:
        return
    print("{rounds} rounds, {killed} killed, {inside} of them with a -wal or -journal that was not empty; "
          "{decisions} times a decision was looked for".format(**TALLY))
    check_in_all(TALLY["inside"] * 2 > TALLY["killed"], "fewer than half of the kills were inside of a write")


if __name__ == "__main__":
    main(mine, mine_again, imports, shell, review, output, enough)
