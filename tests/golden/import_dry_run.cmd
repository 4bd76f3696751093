printf 'en,ja\nvalve,弁\n' >a.csv; printf 'en,ja\nvalve,バルブ\n' >b.csv; "$YAKUGO" import --dry-run a.csv b.csv; ls *.db; printf 'no base' >bad.db; "$YAKUGO" import --dry-run --db bad.db a.csv
