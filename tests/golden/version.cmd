"$YAKUGO" --version
