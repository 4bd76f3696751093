for c in mine posts segments terms accept reject export translit doctor; do "$YAKUGO" $c --help || exit; echo ----; done
