cp "$SEEDS"/posts/2026-07-cp932.txt page.txt; "$YAKUGO" mine --format json page.txt missing.txt
