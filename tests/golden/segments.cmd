cp "$SEEDS"/posts/2026-07-cp932.txt page.txt; "$YAKUGO" mine -q page.txt; for f in table jsonl tsv json; do "$YAKUGO" segments --format $f; done; "$YAKUGO" segments --kind title --min-score 0.9
