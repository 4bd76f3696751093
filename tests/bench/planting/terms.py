# SPDX-License-Identifier: Apache-2.0
"""A term base out of a project's own units: words that nearly always have one rendering, and where they are used."""

import collections
import re
import unicodedata

KATAKANA, KANJI = "ァ-ヴー", "一-龯々"
STOP = frozenset("""a an the of to in on at for and or is are be was were it its this that these those with as by from not no can may will if
when which you your we our they their has have had do does see also use used using any all one two new other into than then there here such
only more most must should would could so but first following example note same each some what how who default value values""".split())
LONGEST_UNIT = 600  # characters: in a longer one too much stands together
LEAST_SHARE = 0.75  # of the units with the English that have the Japanese
LEAST_BACK = 0.5    # and the other way round


def lemma(word):
    word = word.lower()
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def english_candidates(text):
    words = re.findall(r"[A-Za-z][A-Za-z'-]*|\S", text)
    found = set()
    for size in (1, 2, 3):
        for i in range(len(words) - size + 1):
            part = words[i:i + size]
            if all(re.fullmatch(r"[A-Za-z][A-Za-z-]+", w) and w.lower() not in STOP and not w.isupper() for w in part):
                found.add(" ".join([w.lower() for w in part[:-1]] + [lemma(part[-1])]))
    return found


def japanese_candidates(text):
    text = unicodedata.normalize("NFKC", text)
    found = {run.strip("・") for run in re.findall(f"[{KATAKANA}・]{{2,}}", text)}
    found.update(re.findall(f"[{KANJI}]{{2,}}", text))
    found.update(re.findall(f"[{KANJI}{KATAKANA}]{{3,}}", text))
    return {run for run in found if len(run) >= 2}


def derived_terms(units, least, most):
    """(English, Japanese), the most consistent first, each Japanese once. `least`: units that a pair stands in."""
    of_en, of_ja, of_both = collections.Counter(), collections.Counter(), collections.Counter()
    for en, ja in units:
        if len(en) > LONGEST_UNIT:
            continue
        english, japanese = english_candidates(en), japanese_candidates(ja)
        of_en.update(english)
        of_ja.update(japanese)
        of_both.update((e, j) for e in english for j in japanese)
    best = {}
    for (e, j), n in of_both.items():
        if n >= least and n / of_en[e] >= LEAST_SHARE and n / of_ja[j] >= LEAST_BACK:
            best[e] = max(best.get(e, (0.0, "", 0)), (2 * n / (of_en[e] + of_ja[j]), j, n))
    often = 20  # units: from here on a pair is sure
    out = {}
    for e, (dice, j, n) in sorted(best.items(), key=lambda item: (-item[1][0] * min(1, item[1][2] / often), item[0])):
        out.setdefault(j, e)
    return [(e, j) for j, e in out.items()][:most]


def english_places(term, text):
    """Where a term stands as words, in the singular or plural, not as part of code or a path."""
    *front, last = term.split(" ")
    forms = {last, last + "s", last + "es", last[:-1] + "ies" if last.endswith("y") else last}
    words = "".join(re.escape(word) + " " for word in front) + "(?:" + "|".join(sorted(map(re.escape, forms))) + ")"
    return list(re.finditer(r"(?<![A-Za-z0-9_./\\`*<=:-])" + words + r"(?![A-Za-z0-9_./\\`*>=()-])", text, re.I))


def only_place(rendering, text):
    """The only place of a rendering, where nothing of its script touches it; None where there is no such one."""
    if text.count(rendering) != 1:
        return None
    place = re.search(re.escape(rendering), text)
    for script in (KATAKANA, KANJI):
        touches_front = re.match(f"[{script}]", rendering) and re.search(f"[{script}]$", text[:place.start()])
        touches_back = re.search(f"[{script}]$", rendering) and re.match(f"[{script}]", text[place.end():])
        if touches_front or touches_back:
            return None
    return place
