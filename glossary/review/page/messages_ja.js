// SPDX-License-Identifier: Apache-2.0
// The interface in Japanese.

import words from './words_ja.js';

export default {
  ...words,
  skip_to_main: '本文へ移動', views: '表示の切り替え', tools: 'ツール', queue: '候補一覧', clusters: '表記ゆれ', concordance: '用例検索',
  history: '履歴', dashboard: '進捗', exchange: '入出力', help: 'キー操作',
  undo: '元に戻す', redo: 'やり直す', undo_what: '元に戻す：{action} {what}', redo_what: 'やり直す：{action} {what}',
  nothing_to_undo: '元に戻す操作はありません', nothing_to_redo: 'やり直す操作はありません',
  theme: '配色：{theme}', 'theme.auto': '自動', 'theme.light': 'ライト', 'theme.dark': 'ダーク',
  left: '件が未決定', decided_counts: '採用 {accepted}・却下 {rejected}・使用禁止 {forbidden}',
  saving: '{n} 件を保存中…', saving_short: '保存中…', saved: '保存しました', all_saved: 'すべて保存済み', unsaved: '未保存 {n} 件', not_saved: '保存されていません',
  n_terms: '{n} 件', ok: 'OK', save: '保存', cancel: 'キャンセル', close: '閉じる', apply: '適用', reload: '再読み込み',
  more: 'さらに表示', loading: '読み込み中…', show: '表示', find: '検索', terms: '件数', day: '日付', term: '用語',

  search_terms: '用語を検索', filter: '絞り込み', status: '状態', type: '種別', evidence: '根拠', kind: '根拠', confidence: '確度',
  confidence_percent: '確度（%）', at_least: '下限', at_most: '上限', post_text: '記事の題名または URL', only_conflicts: '競合のみ',
  clear_filter: '条件をクリア', n_in_list: '{n} 件', n_ticked: '{n} 件を選択中', refresh: '更新', refreshed: '更新しました：{n} 件',
  list_empty: '条件に合う用語はありません。', list_done: 'この一覧に未決定の候補はもうありません。', outdated: '用語集が変更されました。',
  outdated_own: 'この一覧は直前の操作より前のものです。', decided_too: '＋決定済み {n} 件',
  bulk: 'まとめて決定…', nothing_chosen: '用語が選ばれていません。',

  detail: '選択中の用語', decide: '決定', whole_entry: '項目全体', in_posts: '{n} 記事', chosen: '優先訳', ja: '日本語', en: '英語',
  posts: '記事数', pieces: '根拠数', renderings: '訳語候補', similar: '類似の用語', conflicts: '競合', notes: 'メモ', this_one: '表示中',
  choose_this: '「{what}」を使う', conflict_reason: '別の訳があります', no_history: 'まだ何も決定されていません。',
  no_evidence: '用例はありません（ファイルから取り込まれた用語です）。', own_entry: '自分の項目', from_to: '{from} → {to}', undone: '取り消し済み',
  not_in_text: '記事中にはありません', show_all: '{n} 件すべて表示', confidence_of: '確度 {percent} の内訳', part: '要素', value: '値',
  weight: '重み', product: '寄与', no_parts: 'この確度に内訳はありません。', by_post: '記事ごと', suggests_only: '推定のみ',
  together: '{posts} 記事で共に現れます（文書 {texts} 件、日本語 {ja} 件、英語 {en} 件、対数尤度比 {ratio}）。',
  influences: '次の決定が影響しています', no_rendering: '訳語候補 {n} はありません。',

  'did.accept': '採用しました：{what}', 'did.reject': '却下しました：{what}', 'did.forbid': '使用禁止にしました：{what}',
  'did.choose': '優先訳にしました：{what}', 'did.reopen': '未決定に戻しました：{what}', 'did.merge': '{n} 件を統合しました：{what}',
  'did.apart': '別の語としました：{what} と {other}', 'did.note': 'メモを保存しました：{what}', 'did.edit': '修正しました：{what}',
  'did.bulk': '{action}：{n} 件', 'did.undo': '元に戻しました：{action} {what}', 'did.redo': 'やり直しました：{action} {what}',

  edit_title: '語句の修正', edit_hint: '新しい語句は採用、元の語句は却下となります。', note_title: 'メモ',
  note_label: '概念へのメモ（書き出しに含まれます）', ctrl_enter: 'Ctrl+Enter で保存します。空にするとメモはなくなります。',
  forbid_title: 'どちらを使用禁止にしますか', 'forbid_side.ja': '日本語を使用禁止', 'forbid_side.en': '英語を使用禁止',
  'forbid_side.both': '両方を使用禁止', 'side.ja': '日本語', 'side.en': '英語', 'side.both': '両方', which_side: '使用禁止にする側',
  merge_title: '一つの概念に統合', merge_hint: '同じ概念のものにチェックを付け（1〜9）、使う訳語を選びます（Shift+1〜9）。', belongs: '「{what}」を含める',
  prefer: '「{what}」を優先する', belongs_short: '含める', prefer_short: '優先', term_pair: '用語', rest: '残りの扱い',
  rest_admitted: '許容', rest_forbidden: '使用禁止', find_another: 'ほかの用語を探す', no_hits: '見つかりませんでした。',
  apart_title: '別の語：{what}', apart_hint: '別の語はどれですか。今後、同じ概念として扱いません。',

  bulk_title: '一覧をまとめて決定', bulk_number: '条件に合う用語：{n} 件', bulk_action: '決定の内容', note_optional: 'メモ（任意）',
  bulk_undo: '「元に戻す」一回ですべて取り消せます。', no_filter: '条件なし（未決定のすべて）', and_more: 'ほか {n} 件',

  clusters_hint: '同じ語の表記の違いです。まとめるものにチェックを付け、使う表記を選びます。1〜9 で選択、Shift+1〜9 でチェック、A で適用。',
  only_undecided: '未決定のみ', no_clusters: '表記ゆれはありません。', need_two: '二つ以上にチェックを付けてください。',
  untick_first: '別の語のチェックを外してください。', cluster_apart: 'チェックなしは別の語',

  words_to_find: '検索語（日本語・英語）', concordance_hint: '日本語または英語の語句を入力すると、すべての対訳から用例を探します。',
  more_hits: '最初の {n} 件を表示しています。', when: '日時', who: '操作した人', action: '操作', look_up: '一覧で表示',

  as_table: '表で見る', plot_confidence: '確度の分布', plot_confidence_text: '{n} 件の確度を 5% 刻みで示します',
  plot_progress: '日ごとの決定', plot_progress_text: '{n} 日間に採用 {accepted} 件、却下 {rejected} 件', plot_types: '種別ごとの件数',
  plot_statuses: '状態ごとの件数', plot_evidence: '根拠ごとの件数', nothing_decided: 'まだ何も決定されていません。',

  export: '書き出し', import: '取り込み', form: '形式', download: 'ダウンロード', file: 'ファイル', on_conflict: '用語集と食い違うとき',
  'prefer.base': '用語集を優先', 'prefer.file': 'ファイルを優先', 'prefer.newest': '新しい方を優先', check_first: '事前に確認',
  reading: '読み込み中…', import_would: 'まだ何も変更していません。', import_done: '取り込みました。',
  import_numbers: '項目 {entries} 件、対訳 {units} 件、用語 {pairs} 件（うち新規 {added} 件）。', import_conflicts: '競合 {n} 件',
  'conflict.rendering': '― 訳が異なります', 'conflict.rejected': '― 用語集では却下または使用禁止',
  'conflict.accepted': '― ファイルでは使用禁止', same_as: '同じファイルがすでにあります：{file}', file_wins: '→ ファイルを採用', base_wins: '→ 用語集を維持',

  concept_level: '概念', usage: '使用区分', add_field: '欄を追加…', add_detail: '補足を追加…', other_field: 'その他の欄',
  add_term: '用語を追加', remove_term: '用語を削除', remove_what: '削除：{what}', target: '参照先', not_saved_changes: '未保存の変更があります',
  entry_conflict: '保存できませんでした。この項目はほかで変更されたか、受け付けられませんでした。入力内容は残っています。「再読み込み」で現在の内容を表示します。',
  back_to_queue: '候補一覧へ戻る', leave_unsaved: 'この項目には未保存の変更があります。移動しますか。',
  reload_unsaved: 'この項目には未保存の変更があります。破棄して再読み込みしますか。',

  session_over: 'このセッションは終了しました。「yakugo review」を再び実行し、表示されたアドレスを開いてください。',
  server_lost: 'サーバーが応答しません。', too_fast: 'サーバーが待機を求めています。', server_says: 'サーバーからの通知：{message}',
  quit: '終了', quit_hint: 'サーバーを終了します。決定内容はすべて保存されています。', server_ended: 'サーバーを終了しました。このタブは閉じてかまいません。',
  server_back: 'サーバーが再び応答しました。', not_saved_yet: '{n} 件がまだ保存されていません。自動で再試行します。',
  try_again: '今すぐ再試行', discard_unsaved: '{n} 件を破棄', changed_by: '（{who}、{when}）', changed_at: '（{when}）', not_done: '実行されませんでした（{action}）：{what}。',
  changed_meanwhile: 'ほかで変更されています。上書きはしていません。', is_now: '現在の状態：{status}', do_anyway: 'それでも{action}',
  leave_as_is: 'このままにする', refused_n: '{n} 件が受け付けられませんでした。',

  'help.more': '入力を伴う操作', 'help.move': '移動', 'help.forbid': '日本語を使用禁止', 'help.forbid_side': '使用禁止（側を選ぶ）',
  'help.choose': 'この訳語を使う', 'help.edit': '語句を修正', 'help.bulk': '一覧をまとめて決定', 'help.next': '次へ', 'help.previous': '前へ',
  'help.tick': '複数決定のために選択', 'help.range': '範囲を選択（一覧内）', 'help.escape': '閉じる・一覧へ戻る',
  'help.clusters_move': '次へ・前へ', 'help.ime': '文字の入力中や変換中はキー操作は働きません。',
};
