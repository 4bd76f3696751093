# SPDX-License-Identifier: Apache-2.0
"""Bilingual units of aligned documents, PO files and the translations of programs that are installed; PO out of them."""

import re
import subprocess
from pathlib import Path

LOCALE = Path("/usr/share/locale/ja/LC_MESSAGES")
HEADER = 'msgid ""\nmsgstr ""\n"Language: ja\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
LINES_A_UNIT = 4


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t", "r": "\r"}.get(m[1], m[1]), text)


def escaped(text):
    for plain, code in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(plain, code)
    return f'"{text}"'


def po_units(text):
    """(msgid, msgstr) of what is translated and not fuzzy; of a plural the plural."""
    units, message, key, fuzzy = [], {}, None, False
    for line in text.split("\n") + [""]:
        field = re.match(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d\])?\s+"(.*)"$', line)
        if field:
            key = field[1]
            message[key] = unescaped(field[2])
        elif line.startswith('"') and key:
            message[key] += unescaped(line[1:-1])
        elif line.startswith("#,"):
            fuzzy = "fuzzy" in line
        elif not line.strip():
            source = message.get("msgid_plural") or message.get("msgid")
            if source and message.get("msgstr") and not fuzzy:
                units.append((source, message["msgstr"]))
            message, key, fuzzy = {}, None, False
    return units


def aligned_units(folder):
    units = []
    for gold in sorted(folder.glob("*.gold")):
        if gold.stem.endswith(".pert"):
            continue
        english = gold.with_suffix(".en").read_text(encoding="utf-8").split("\n")
        japanese = gold.with_suffix(".ja").read_text(encoding="utf-8").split("\n")
        for bead in gold.read_text(encoding="utf-8").split("\n"):
            numbers = re.fullmatch(r"\[?(\d+)\]?:\[?(\d+)\]?", bead.split("\t")[0].strip())
            if numbers:
                units.append((english[int(numbers[1])].strip(), japanese[int(numbers[2])].strip()))
    return units


def units_of(source):
    """`source`: a folder of aligned documents or of PO files, a PO file, or the name of an installed program's translations.
    Each unit once; empty where there is nothing."""
    path = Path(source)
    if path.is_dir():
        files = sorted(path.rglob("*.po"))
        units = [unit for file in files for unit in po_units(file.read_text(encoding="utf-8"))] if files else aligned_units(path)
    elif path.is_file():
        units = po_units(path.read_text(encoding="utf-8"))
    elif (LOCALE / f"{source}.mo").is_file():
        made = subprocess.run(["msgunfmt", "--no-wrap", LOCALE / f"{source}.mo"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        units = po_units(made.stdout.decode("utf-8"))
    else:
        units = []
    return list(dict.fromkeys(unit for unit in units if all(text.strip() for text in unit)))


def write_po(path, units):
    """Each unit on LINES_A_UNIT lines, so that a line tells its unit."""
    text = [f'msgctxt "{i}"\nmsgid {escaped(en)}\nmsgstr {escaped(ja)}\n\n' for i, (en, ja) in enumerate(units)]
    path.write_text(HEADER + "".join(text), encoding="utf-8")


def unit_of_line(line):
    return (line - HEADER.count("\n") - 1) // LINES_A_UNIT
