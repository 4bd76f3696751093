printf "哨戒機が海上を飛行(見本紙)\n\n 哨戒\377機は\200海上を飛行した。■\n" | "$YAKUGO" mine -; "$YAKUGO" posts --format tsv
