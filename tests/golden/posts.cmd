cp "$SEEDS"/posts/2026-05-page.txt "$SEEDS"/posts/2026-07-cp932.txt .; "$YAKUGO" mine -q 2026*.txt; for f in table jsonl tsv json; do "$YAKUGO" posts --format $f; done
