#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A Japanese browser: the page in Japanese, both themes, from a wide screen to a telephone."""

import common
from common import check
from review_looks import VIEWS, overflow, views
from review_page import review

SIZES = {"1440": (1440, 900), "1024": (1024, 768), "400": (400, 800)}


def sizes(page, language):
    for name, size in SIZES.items():
        page.resize(*size)
        for view, selector in VIEWS.items():
            page.go_to(view, selector)
            overflow(page, f"{view} at {name}")
            if view in ("queue", "clusters"):
                page.screenshot(f"{view}-{language}-{name}")
    page.resize(1440, 900)
    page.go_to("queue", VIEWS["queue"])


def test(yakugo, folder):
    yakugo.mine()
    with review(yakugo, folder, language="ja") as (_, page):
        check("採用" in page.text(".decide"), "the page of a Japanese browser is not Japanese")
        check("メモ" in page.text(".decide") and "Note" not in page.text(".decide"), "English among the Japanese")
        for theme in ("light", "dark"):
            views(page, "ja", theme)
        sizes(page, "ja")
        page.no_errors()


if __name__ == "__main__":
    common.main(test)
