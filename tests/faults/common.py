# SPDX-License-Identifier: Apache-2.0
"""What the tests of faults share: the program with a fault to come, the state of a term base, verdicts."""

import http.client
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
POSTS = ROOT / "seeds" / "posts"
PAGE, OLD_PAGE = "2026-07-page.txt", "2026-07-cp932.txt"
TABLE = "English,Japanese\n" + "".join(f"lifting valve no. {i},揚水弁{i}号\n" for i in range(100))
DRAFT = "イージ・スとイージスの艦。\n"  # with one place that `fix` changes, once イージス is accepted
SKIPPED = 77  # SKIP_RETURN_CODE in CMakeLists.txt
KILLED = -9


class Failure(Exception):
    """The test has found what it looks for."""


def check(condition, message):
    if not condition:
        raise Failure(message)


class Fault(NamedTuple):
    """See shim.cpp. An action is "kill", "tear" or an errno."""

    at: int
    action: object
    kinds: str = "wtsocmu"


class Result(NamedTuple):
    code: int
    out: str
    err: str
    kilobytes: int  # the most memory that it had

    def one_error(self, *words):
        """Ended with exit code 3 and one line on standard error, which holds the words."""
        lines = self.err.splitlines()
        check(self.code == 3, f"expected exit 3, found {self.code}: {self.err.strip()}")
        check(len(lines) == 1, f"expected one line of error, found {len(lines)}: {self.err.strip()}")
        for word in words:
            check(word in self.err, f"expected {word!r} in the error, found {self.err.strip()}")


class Program:
    """The program, its shim, and how it is run: in `folder`, where all of its files are."""

    def __init__(self, program, shim):
        self.program, self.shim = program, shim

    def environment(self, folder, fault=None, count=None):
        out = dict(os.environ, LC_ALL="C.UTF-8", HOME=str(folder), SOURCE_DATE_EPOCH="1780272000")
        # A program with a sanitizer wants to be first of all libraries; the shim is.
        out["ASAN_OPTIONS"] = "verify_asan_link_order=0:" + out.get("ASAN_OPTIONS", "")
        if fault or count:
            out.update(LD_PRELOAD=self.shim, FAULT_FOLDER=str(folder.resolve()))
        if fault:
            out.update(FAULT_AT=str(fault.at), FAULT_ACTION=str(fault.action), FAULT_KINDS=fault.kinds)
        if count:
            out.update(FAULT_COUNT=str(count[0]), FAULT_KINDS=count[1])
        return out

    def start(self, folder, *arguments, fault=None, count=None, limits=(), **streams):
        def set_limits():
            for what, value in limits:
                resource.setrlimit(what, (value, value))

        return subprocess.Popen([self.program, *map(str, arguments)], cwd=folder, preexec_fn=set_limits,
                                env=self.environment(folder, fault, count), **streams)

    def run(self, folder, *arguments, fault=None, count=None, limits=(), stdin=subprocess.DEVNULL, stdout=None):
        """Its end. Messages come through a pipe, which no limit of files concerns, and what it prints through a file."""
        with tempfile.TemporaryFile() as out:
            process = self.start(folder, *arguments, fault=fault, count=count, limits=limits, stdin=stdin,
                                 stdout=out if stdout is None else stdout, stderr=subprocess.PIPE)
            err = process.stderr.read()
            process.stderr.close()
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            return Result(process.returncode, out.read().decode(errors="replace"), err.decode(errors="replace"),
                          used.ru_maxrss)

    def well(self, folder, *arguments, **how):
        """What it printed; throws where it does not end well."""
        done = self.run(folder, *arguments, **how)
        check(done.code == 0, f"yakugo {' '.join(map(str, arguments))}: exit {done.code}: {done.err.strip()}")
        return done.out

    def changes(self, folder, *arguments, kinds="wtsocmu"):
        """How often an undisturbed run changes a file of the folder."""
        count = folder.parent / (folder.name + ".count")
        self.run(folder, *arguments, count=(count, kinds))
        return int(count.read_text())

    def terms(self, folder, base="a.db"):
        return self.well(folder, "-d", base, "terms", "--format", "jsonl")


class Review:
    """`yakugo review` and a browser's session with it."""

    def __init__(self, program, folder, base="a.db", **how):
        self.process = program.start(folder, "-d", base, "review", "--no-open", "--quiet", stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, **how)
        self.url = self.process.stdout.readline().decode().strip()
        self.connection = None
        if self.url:
            address, path = self.url.removeprefix("http://").split("/", 1)
            self.connection = http.client.HTTPConnection(address, timeout=60)
            self.cookie = self.visit("/" + path)

    def visit(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        answer.read()
        return answer.getheader("Set-Cookie").split(";")[0]

    def ask(self, method, path, body=None):
        """(status, JSON); throws OSError or HTTPException where the server is gone."""
        headers = {"Cookie": self.cookie}
        if body is not None:
            headers["Content-Type"] = "application/json"
        self.connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = self.connection.getresponse()
        return answer.status, json.loads(answer.read())

    def end(self):
        """Its exit code and what it said on standard error."""
        if self.connection:
            try:
                self.ask("POST", "/api/quit", {})
            except (OSError, http.client.HTTPException):
                pass
            self.connection.close()
        _, err = self.process.communicate(timeout=60)
        return self.process.returncode, err.decode(errors="replace")


def begin(folder, *posts):
    """A folder "start" with sample posts."""
    start = folder / "start"
    start.mkdir()
    for name in posts:
        shutil.copy(POSTS / name, start)
    return start


def sample(program, folder):
    """A folder with a term base of two posts, with decisions, and with files for all commands."""
    start = begin(folder, PAGE, OLD_PAGE)
    program.well(start, "-d", "a.db", "mine", OLD_PAGE, PAGE)
    program.well(start, "-d", "a.db", "accept", "--all", "--min-confidence", "0.9")
    last = [json.loads(line)["id"] for line in program.terms(start).splitlines()][-10:]
    program.well(start, "-d", "a.db", "reject", *last)
    check(len(decisions(start / "a.db")) > 20, "the sample has too few decisions to lose")
    (start / "client.csv").write_text(TABLE, encoding="utf-8")
    (start / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return start


def rows(base, statement):
    with closing(sqlite3.connect(base)) as connection:
        return connection.execute(statement).fetchall()


def decisions(base):
    """The log of what people have decided; nothing where there is no term base."""
    if not base.exists() or base.stat().st_size == 0:
        return []
    return rows(base, "SELECT pair_id, status_after, id, action, who, decided, note FROM decision ORDER BY id")


def flaws(folder, base="a.db"):
    """What SQLite finds wrong in a copy of a term base, whose -wal a crash may have left; None where all is well."""
    with tempfile.TemporaryDirectory(prefix="yakugo-faults-") as name:
        for end in ("", "-wal", "-journal"):
            if (folder / (base + end)).exists():
                shutil.copy(folder / (base + end), Path(name) / (base + end))
        with closing(sqlite3.connect(Path(name) / base)) as connection:
            integrity = connection.execute("PRAGMA integrity_check").fetchall()
            if integrity != [("ok",)]:
                return f"integrity_check: {integrity[:3]}"
            keys = connection.execute("PRAGMA foreign_key_check").fetchall()
            if keys:
                return f"foreign_key_check: {keys[:3]}"
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
            if "segment_text" in tables:
                connection.execute("INSERT INTO segment_text (segment_text, rank) VALUES ('integrity-check', 1)")
    return None


def left_over(folder):
    """Names of files that a command must not leave behind."""
    return sorted(path.name for path in folder.rglob("*") if ".part" in path.name)


def copy(folder, name):
    """A fresh copy of a folder beside it."""
    out = folder.parent / name
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(folder, out)
    return out


SHARE = float(os.environ.get("YAKUGO_FAULTS_SHARE", "1"))  # a part of 1, for builds with sanitizers


def share(rounds):
    """Fewer rounds where the program is slow."""
    return max(2, round(rounds * SHARE))


def check_in_all(condition, what):
    """What holds of all rounds together, and need not of a part of them."""
    check(condition or SHARE < 1, what)


def main(*tests):
    """Runs each test(program, folder) in a fresh folder that goes with it; arguments are the program and the shim."""
    if len(sys.argv) < 3:
        sys.exit(f"Usage: {sys.argv[0]} PATH_OF_YAKUGO PATH_OF_SHIM [TEST...]")
    program = Program(*(str(Path(path).resolve()) for path in sys.argv[1:3]))
    failed = []
    for test in tests:
        if sys.argv[3:] and test.__name__ not in sys.argv[3:]:
            continue
        with tempfile.TemporaryDirectory(prefix="yakugo-faults-") as name:
            try:
                test(program, Path(name).resolve())
                print(f"{test.__name__}: passed", flush=True)
            except Failure as failure:
                failed.append(test.__name__)
                print(f"{test.__name__}: FAILED: {failure}", flush=True)
    sys.exit(f"FAILED: {', '.join(failed)}" if failed else 0)
