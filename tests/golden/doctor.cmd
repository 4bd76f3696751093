"$YAKUGO" doctor --format tsv | cut -f 1,2
