for c in mine align check fix lsp posts segments terms accept reject import export translit doctor; do "$YAKUGO" $c --help || exit; echo ----; done
