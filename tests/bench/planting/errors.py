# SPDX-License-Identifier: Apache-2.0
"""What translators do wrong, done to a unit that was right: each way gives the wrong target and the rules that may tell it, or None."""

import re

from . import terms as term_places

KANJI_OF_RENDERINGS = "部品式状枠域組系類帯幹葉根点線面核殻板束節項列段層圏路局班器具材機"
SLIPS = dict(zip("アイウカキクコサシスタトテハパプピポバビブッョャュルリンソロ", "ヤリクガギグゴザジズダドデババブビボパピプツヨヤユレソソンコ"))
SPELLINGS = (("ヴァ", "バ"), ("バイ", "ヴァイ"), ("ティ", "チ"), ("ディ", "ジ"), ("ファ", "フア"), ("フィ", "ヒ"), ("ウェ", "ウエ"), ("シェ", "セ"),
             ("ジェ", "ゼ"))
UNITS = {"秒": "分", "分": "時間", "時間": "日", "日間": "週間", "週間": "か月", "メートル": "フィート", "フィート": "メートル", "マイル": "キロメートル",
         "ドル": "円", "円": "ドル", "バイト": "ビット", "ビット": "バイト", "キロ": "マイル"}
LARGE = {"万": "億", "億": "万", "兆": "億", "千": "万"}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NUMBER = r"(?<![0-9A-Za-z.,:/_%$+-])\d{1,6}(?:,\d{3})*(?:\.\d+)?(?![0-9A-Za-z.,:/_%-])"


def put(text, place, new):
    return text[:place.start()] + new + text[place.end():]


def other_digit(random, text, i):
    return text[:i] + str((int(text[i]) + random.randrange(1, 9)) % 10) + text[i + 1:]


def stands(text, number):
    return re.search(r"(?<![0-9.,])" + re.escape(number) + r"(?![0-9])", text)


class Planter:
    """`terms`: (English, Japanese). A term gets a rendering that is forbidden and one that nobody knows, both invented."""

    def __init__(self, terms, random):
        self.terms, self.random = terms, random
        self.invented = {en: ["".join(random.choices(KANJI_OF_RENDERINGS, k=3)) for _ in range(2)] for en, _ in terms}

    def kinds(self):
        return {"forbidden": self.forbidden, "left out": self.left_out, "another rendering": self.unknown, "left in English": self.latin,
                "spelt otherwise": self.spelt, "slip": self.slip, "first character lost": self.first_lost, "digit": self.digit,
                "number left out": self.number_lost, "thousands": self.large, "month": self.month, "unit": self.unit,
                "designation": self.designation, "placeholder": self.placeholder, "acronym": self.acronym}

    def use(self, en, ja, wanted=".*"):
        """A term that stands once on either side, and the place of its rendering."""
        known = [(e, j) for e, j in self.terms if j in ja and re.fullmatch(wanted, j)]
        self.random.shuffle(known)
        for e, j in known:
            place = term_places.only_place(j, ja)
            if place and len(term_places.english_places(e, en)) == 1:
                return e, j, place
        return None

    def replaced(self, en, ja, rules, new, wanted=".*"):
        use = self.use(en, ja, wanted)
        made = new(use[0], use[1]) if use else None
        return (put(ja, use[2], made), rules) if made else None

    def forbidden(self, en, ja):
        return self.replaced(en, ja, {"T101"}, lambda e, j: self.invented[e][0])

    def left_out(self, en, ja):
        return self.replaced(en, ja, {"T103"}, lambda e, j: "それ")

    def unknown(self, en, ja):
        return self.replaced(en, ja, {"T102", "T103"}, lambda e, j: self.invented[e][1])

    def latin(self, en, ja):
        return self.replaced(en, ja, {"T102", "T103", "T110"}, lambda e, j: e)

    def spelt(self, en, ja):
        def another(_, word):
            ways = [word[:-1]] if word.endswith("ー") and len(word) > 3 else []
            ways += [word.replace(a, b, 1) for a, b in SPELLINGS if a in word][:1]
            return self.random.choice(ways) if ways else None
        return self.replaced(en, ja, {"T103", "T104", "T105", "T106", "T121"}, another, "[ァ-ヴー・]+")

    def slip(self, en, ja):
        def another(_, word):
            i = self.random.randrange(1, len(word) - 1)
            return word[:i] + SLIPS[word[i]] + word[i + 1:] if word[i] in SLIPS else None
        return self.replaced(en, ja, {"T103", "T104", "T105", "T106"}, another, "[ァ-ヴー]{5,}")

    def first_lost(self, en, ja):
        return self.replaced(en, ja, {"T103", "T104", "T105", "T106", "T121"}, lambda e, j: j[1:], "[ァ-ヴ][ア-ヴ][ァ-ヴー]{3,}")

    def numbers(self, en, ja, least):
        return [m for m in re.finditer(NUMBER, ja) if len(m[0]) >= least and stands(en, m[0])]

    def digit(self, en, ja):
        places = self.numbers(en, ja, 1)
        if not places:
            return None
        place = self.random.choice(places)
        new = other_digit(self.random, place[0], self.random.choice([i for i, c in enumerate(place[0]) if c.isdigit()]))
        return None if new[0] == "0" or stands(en, new) else (put(ja, place, new), {"T111", "T120"})

    def number_lost(self, en, ja):
        places = [m for m in self.numbers(en, ja, 2) if ja.count(m[0]) == 1 and m[0] != ja.strip() and ja[m.start() - 1:m.start()] != "`"]
        return (put(ja, self.random.choice(places), ""), {"T111", "T120"}) if places else None

    def changed(self, ja, pattern, new, rules, wanted=lambda place: True):
        places = [m for m in re.finditer(pattern, ja) if wanted(m)]
        if not places:
            return None
        place = self.random.choice(places)
        made = new(place[0])
        return (put(ja, place, made), rules) if made and made != place[0] else None

    def large(self, en, ja):
        return self.changed(ja, r"(?<=\d)[万億兆千]", LARGE.get, {"T120"})

    def month(self, en, ja):
        named = lambda m: 1 <= int(m[0]) <= 12 and MONTHS[int(m[0]) - 1] in en
        return self.changed(ja, r"(?<!\d)\d{1,2}(?=月)", lambda n: str(int(n) % 12 + 1), {"T120"}, named)

    def unit(self, en, ja):
        names = "|".join(sorted(UNITS, key=len, reverse=True))
        return self.changed(ja, rf"(?<=\d)(?:{names})(?![一-龯ァ-ヴー])", UNITS.get, {"T120"})

    def designation(self, en, ja):
        digits = lambda text: [i for i, c in enumerate(text) if c.isdigit()]
        new = lambda text: other_digit(self.random, text, self.random.choice(digits(text)))
        return self.changed(ja, r"(?<![A-Za-z0-9_./`-])[A-Z]+-?\d+[A-Z]?(?![A-Za-z0-9_/`-])", new, {"T111", "T120"},
                            lambda m: re.search(r"(?<![\w-])" + re.escape(m[0]) + r"(?!\w)", en))

    def placeholder(self, en, ja):
        return self.changed(ja, r"(?<!`)(?:%(?:\(\w+\))?[sdu]|\{\w+\})(?!`)", lambda _: " ", {"T111"}, lambda m: m[0] in en)

    def acronym(self, en, ja):
        def swapped(text):
            i = self.random.randrange(len(text) - 1)
            new = text[:i] + text[i + 1] + text[i] + text[i + 2:]
            return None if new in en else new
        return self.changed(ja, r"(?<![A-Za-z0-9_./-])[A-Z]{3,6}(?![A-Za-z0-9_/-])", swapped, {"T111"},
                            lambda m: ja.count(m[0]) == 1 and len(re.findall(rf"(?<![\w-]){m[0]}(?!\w)", en)) == 1)
