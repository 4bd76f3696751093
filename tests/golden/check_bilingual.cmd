printf 'en,ja,status\nexecutive order,大統領令,preferred\nexecutive order,行政命令,forbidden\ncarrier,空母,preferred\nGolden Dome,ゴールデンドーム,preferred\n' > terms.csv; "$YAKUGO" import -q terms.csv; printf '#en\tja\nThe executive order names 31 GBU-31 bombs.\t行政命令は、GBU-13爆弾を31発挙げる。\nThe carrier left on June 5.\t艦は7月5日に出港した。\nThe carriers cost $1.5 million.\t空母は150万ドルかかった。\nGolden Dome is new.\tゴールデン・ドームは新しい。\n' > draft.tsv; "$YAKUGO" check --format gnu draft.tsv; echo "exit $?"; "$YAKUGO" fix draft.tsv; cat draft.tsv; cat > draft.xlf <<'XML'
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ja" datatype="plaintext"><body>
<trans-unit id="1"><source>The executive order is &lt;new&gt;.</source><target>この&lt;行政<g id="1">命令</g>&gt;は新しい。</target></trans-unit>
<trans-unit id="2"><source>An executive order</source><target>行政命令</target></trans-unit>
</body></file></xliff>
XML
"$YAKUGO" check --format gnu draft.xlf; "$YAKUGO" fix --diff draft.xlf; "$YAKUGO" check --termbase
