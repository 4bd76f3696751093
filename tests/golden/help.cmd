"$YAKUGO" --help
