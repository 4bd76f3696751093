for c in mine align check fix lsp posts segments terms accept reject reopen review edit merge apart undo redo history import export translit doctor; do "$YAKUGO" $c --help || exit; echo ----; done
