#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Two programs at once on one term base: both finish, and it is as if one had come after the other."""

import json
import shutil
import subprocess

from common import (OLD_PAGE, PAGE, POSTS, Review, begin, check, copy, decisions, flaws, main, rows, sample, share)

OTHER_POSTS = ("2026-05-page.txt", "2026-06-page.txt")


def both(program, folder, *commands):
    """Starts all of them at once; throws where one does not end well."""
    begun = [program.start(folder, "-q", "-d", "a.db", *command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE) for command in commands]
    for process, command in zip(begun, commands):
        _, err = process.communicate(timeout=100)
        check(process.returncode == 0, f"{' '.join(command)}: exit {process.returncode}: {err.decode()}")


def content(program, folder):
    """What the term base holds whatever order it came in: ids and the choice among equal contexts are left out."""
    def lines(*command):
        return [json.loads(line) for line in program.well(folder, "-d", "a.db", *command).splitlines()]

    terms = [(row["ja"], row["en"], row["type"], row["status"], row["confidence"],
              sorted(json.dumps(piece, ensure_ascii=False) for piece in row["evidence"]))
             for row in lines("terms", "--format", "jsonl")]
    return {"terms": sorted(terms), "posts": sorted(program.well(folder, "-d", "a.db", "posts", "--format", "tsv").splitlines()),
            "segments": sorted(json.dumps(row) for row in lines("segments", "--format", "jsonl"))}


def equal(found, expected, what):
    for key, rows in expected.items():
        missing = [row for row in rows if row not in found[key]][:3]
        surplus = [row for row in found[key] if row not in rows][:3]
        check(found[key] == rows, f"{what}, {key}: missing {missing}, surplus {surplus}")


def run(program, start, name, first, second):
    """Rounds of two commands at once; the result is that of one order or the other."""
    orders = []
    for order in ((first, second), (second, first)):
        whole = copy(start, "whole")
        for command in order:
            program.well(whole, "-q", "-d", "a.db", *command)
        orders.append(content(program, whole))
    rounds = share(5)
    for number in range(rounds):
        here = copy(start, "here")
        both(program, here, first, second)
        check(flaws(here) is None, f"{name}: {flaws(here)}")
        found = content(program, here)
        if found not in orders:
            equal(found, orders[0], f"{name}, round {number}, against one order")
    print(f"{name}: {rounds} times at once, both ended well each time")


def miners(program, folder):
    start = begin(folder, *OTHER_POSTS, PAGE, OLD_PAGE)
    run(program, start, "two miners that make the term base", ("mine", *OTHER_POSTS), ("mine", PAGE, OLD_PAGE))
    run(program, start, "two miners of the same files", ("mine", *OTHER_POSTS), ("mine", *OTHER_POSTS))


def miner_and_importer(program, folder):
    start = sample(program, folder)
    for name in OTHER_POSTS:
        shutil.copy(POSTS / name, start)
    run(program, start, "a miner and an importer", ("mine", *OTHER_POSTS), ("import", "client.csv"))


def miner_and_review(program, folder):
    """Decisions over HTTP while a miner writes: each one is taken, and stays."""
    start = sample(program, folder)
    for name in OTHER_POSTS:
        shutil.copy(POSTS / name, start)
    rounds, decided = share(4), 0
    for _ in range(rounds):
        here = copy(start, "here")
        old = decisions(here / "a.db")
        server = Review(program, here)
        check(server.url, "review does not begin")
        miner = program.start(here, "-q", "-d", "a.db", "mine", "-j1", *OTHER_POSTS, stdin=subprocess.DEVNULL)
        answered = []
        while miner.poll() is None:
            _, queue = server.ask("GET", "/api/queue?status=candidate&limit=1")
            item = queue["items"][0]
            action, status = [("accept", "accepted"), ("reject", "rejected")][len(answered) % 2]
            body = {"action": action, "pairs": [{"id": item["id"], "seen": item["revision"]}]}
            code, answer = server.ask("POST", "/api/decide", body)
            check(code in (200, 409), f"POST /api/decide: {code} {answer}")  # 409: the miner has changed it since
            if code == 200:
                answered.append((item["id"], status))
        check(miner.returncode == 0, f"mine: exit {miner.returncode}")
        check(server.end()[0] == 0, "review does not end well")
        check(flaws(here) is None, f"a miner while review decides: {flaws(here)}")
        now = decisions(here / "a.db")
        check(now[:len(old)] == old, "an earlier decision is lost")
        check([(pair, status) for pair, status, *_ in now[len(old):]] == answered, "the log is not what was answered")
        stands = dict(rows(here / "a.db", "SELECT id, status FROM pair"))
        lost = [pair for pair, status in answered if stands.get(pair) != status]
        check(not lost, f"{len(lost)} of {len(answered)} decisions do not stand")
        decided += len(answered)
    check(decided > rounds, "no decision fell into the miner's time")
    print(f"a miner while review decides: {rounds} times, {decided} decisions")


if __name__ == "__main__":
    main(miners, miner_and_importer, miner_and_review)
