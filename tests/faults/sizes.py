#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Inputs that are too large, never end, are no files, or change while they are read: bounded memory and a clear word."""

import os
import shutil
import subprocess
import threading

from common import PAGE, ROOT, begin, check, main

GIB = 1 << 30
# What any of these may take: the data of the program are mapped, an input of 256 MiB is the largest. Sanitizers take more.
MEGABYTES = 4000 if "YAKUGO_FAULTS_SHARE" in os.environ else 700
TEXTS = [ROOT / "seeds" / "texts" / f"tanker.{language}.txt" for language in ("en", "ja")]
PROFILES = ["csv", "tsv", "utx", "omegat-glossary", "xlsx", "tmx", "basic-dca", "xliff", "po"]


def readers(file):
    """Each command that reads a file, with that file."""
    yield ("mine", file)
    yield ("check", "--fail-on", "never", file)
    yield ("fix", file)
    yield ("align", file, TEXTS[1])
    yield ("align", TEXTS[0], file)
    yield ("translit", "--candidates", file, "キーウ")
    for profile in PROFILES:
        yield ("import", "-p", profile, file)


def refused(program, folder, command, *words, **how):
    done = program.run(folder, "-q", "-d", "a.db", *command, **how)
    what = f"yakugo {' '.join(map(str, command))}"
    check(done.code == 3, f"{what}: exit {done.code}: {done.err[:300]}")
    errors = [line for line in done.err.splitlines() if line.startswith("yakugo: ")]
    check(len(errors) == 1 and all(word in errors[0] for word in words), f"{what}: {done.err[:300]}")
    check(done.kilobytes < MEGABYTES * 1000, f"{what}: took {done.kilobytes // 1000} MB")
    return done.kilobytes


def sparse(program, folder):
    """A file of 5 GB, all hole; and one that begins as a text."""
    start = begin(folder, PAGE)
    for name, head in (("hole.txt", b""), ("large.txt", "哨戒機が海上を飛行（見本紙）\n".encode())):
        (start / name).write_bytes(head)
        os.truncate(start / name, 5 * GIB)
        most = max(refused(program, start, command, name) for command in readers(name))
        print(f"{name}, 5 GB: at most {most // 1000} MB")


def endless(program, folder):
    """Devices and pipes that never end, through standard input and by name."""
    start = begin(folder, PAGE)
    for command in readers("-"):
        with open("/dev/zero", "rb") as zero:
            refused(program, start, command, stdin=zero)
    for command in readers("/dev/zero"):
        refused(program, start, command)
    imports = (("import", "-p", "csv", "-"), ("import", "-p", "po", "-"))
    for name, line in (("lines", "哨戒機は海上を飛行した。\n"), ("one line", "哨戒機は海上を飛行した。"), ("open quote", '"' + "哨戒機")):
        # Rows are imported up to a bound; unit tests reach a small one.
        for command in {"lines": (("mine", "-"), ("align", "-", TEXTS[0])), "one line": (("check", "-"), *imports[:1]),
                        "open quote": imports}[name]:
            piece = (line * 50_000).encode()
            with subprocess.Popen(["sh", "-c", "trap '' PIPE; while cat \"$0\"; do :; done 2>/dev/null",
                                   stored(start, piece)], stdout=subprocess.PIPE) as source:
                refused(program, start, command, "standard input" if command in imports else "-", stdin=source.stdout)
                source.stdout.close()
                source.kill()


def stored(folder, piece):
    (folder / "piece").write_bytes(piece)
    return folder / "piece"


def long_lines(program, folder):
    """A text of one line: 8 MB are read, 300 MB are refused."""
    start = begin(folder, PAGE)
    sentence = "哨戒機は海上を飛行し、ソノブイを投下した。"
    limits = {"mine": 256, "check": 128}
    for size, code in ((8_000_000, 0), (300_000_000, 3)):
        with open(start / "line.txt", "w", encoding="utf-8") as file:
            file.write("哨戒機が海上を飛行（見本紙）\n\n")
            for _ in range(size // (len(sentence.encode()) * 10_000)):
                file.write(sentence * 10_000)
            file.write("■\n")
        for command in (("mine", "line.txt"), ("check", "--fail-on", "never", "-o", "report", "line.txt")):
            done = program.run(start, "-q", "-d", "b.db", *command)
            check(done.code == code, f"{command[0]} of a line of {size} bytes: exit {done.code}: {done.err[:300]}")
            check(done.kilobytes < MEGABYTES * 1000, f"{command[0]}: took {done.kilobytes // 1000} MB")
            check(code == 0 or f"is larger than {limits[command[0]]} MiB" in done.err,
                  f"{command[0]}: {done.err[:300]}")
            print(f"{command[0]}, a line of {size // 1_000_000} MB: exit {done.code}, {done.kilobytes // 1000} MB")


def no_files(program, folder):
    """A folder where a file is expected, a pipe, a socket, a name that leads round in a circle."""
    start = begin(folder, PAGE)
    (start / "folder").mkdir()
    for command in (("align", "folder", TEXTS[1]), ("import", "folder"), ("translit", "--candidates", "folder", "キーウ")):
        refused(program, start, command, "folder: is a directory")
    (start / "circle.txt").symlink_to("circle.txt")
    for command in (("mine", "circle.txt"), ("check", "circle.txt"), ("import", "circle.txt")):
        refused(program, start, command, "circle.txt")
    os.mkfifo(start / "pipe")

    def write():
        (start / "pipe").write_bytes((start / PAGE).read_bytes())

    writer = threading.Thread(target=write)
    writer.start()
    program.well(start, "-q", "-d", "a.db", "mine", "pipe")
    writer.join()
    program.well(start, "-q", "-d", "b.db", "mine", PAGE)
    check(len(program.terms(start)) > 1000, "a pipe that was mined holds no terms")
    check(program.terms(start).count("\n") == program.terms(start, "b.db").count("\n"), "a pipe is not as its file")
    check(program.run(start, "-d", "pipe", "terms").code == 3, "a pipe is taken for a term base")


def shrinking(program, folder):
    """A file that loses its second half between the first look at it and its reading."""
    start = begin(folder, PAGE)
    for command in (("mine", "short.txt"), ("check", "short.txt"), ("align", "short.txt", TEXTS[1])):
        shutil.copy(start / PAGE, start / "short.txt")
        os.environ.update(LD_PRELOAD=program.shim, FAULT_SHRINK=str(start / "short.txt"))
        try:
            refused(program, start, command, "short.txt: was changed by another program while it was read")
        finally:
            del os.environ["LD_PRELOAD"], os.environ["FAULT_SHRINK"]


if __name__ == "__main__":
    main(sparse, endless, long_lines, no_files, shrinking)
