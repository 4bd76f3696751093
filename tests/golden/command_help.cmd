for c in mine align posts segments terms accept reject export translit doctor; do "$YAKUGO" $c --help || exit; echo ----; done
