// SPDX-License-Identifier: Apache-2.0
// The interface in English. `one|many` are two forms by number; `{name}` is a place to fill.

import words from './words_en.js';

export default {
  ...words,
  skip_to_main: 'To the content', views: 'Views', tools: 'Tools', queue: 'Queue', clusters: 'Variants',
  concordance: 'Concordance', history: 'History', dashboard: 'Progress', exchange: 'Files', help: 'Keys',
  undo: 'Undo', redo: 'Redo', undo_what: 'Undo {action}: {what}', redo_what: 'Redo {action}: {what}',
  nothing_to_undo: 'Nothing to undo', nothing_to_redo: 'Nothing to redo',
  theme: 'Theme: {theme}', 'theme.auto': 'auto', 'theme.light': 'light', 'theme.dark': 'dark',
  left: 'left', decided_counts: '{accepted} accepted, {rejected} rejected, {forbidden} forbidden',
  saving: 'Saving {n} …', saving_short: 'Saving …', saved: 'Saved', all_saved: 'All saved', unsaved: 'Not saved: {n}', not_saved: 'Not saved',
  n_terms: '{n} term|{n} terms', ok: 'OK', save: 'Save', cancel: 'Cancel', close: 'Close', apply: 'Apply', reload: 'Reload',
  more: 'Show more', loading: 'Loading …', show: 'Show', find: 'Find', terms: 'Terms', day: 'Day', term: 'Term',

  search_terms: 'Search terms', filter: 'Filter', status: 'Status', type: 'Type', evidence: 'Evidence', kind: 'Evidence',
  confidence: 'Confidence', confidence_percent: 'Confidence, %', at_least: 'at least', at_most: 'at most',
  post_text: 'Post title or link', only_conflicts: 'Only conflicts', clear_filter: 'Clear filter',
  n_in_list: '{n} term|{n} terms', n_ticked: '{n} selected', refresh: 'Refresh', refreshed: 'Refreshed: {n} term|Refreshed: {n} terms', list_empty: 'No term passes this filter.',
  list_done: 'Nothing left to decide in this list.', outdated: 'The term base has changed.',
  outdated_own: 'The list is older than your last change.', decided_too: '+ {n} decided',
  bulk: 'Decide all …', nothing_chosen: 'No term is chosen.',

  detail: 'Chosen term', decide: 'Decide', whole_entry: 'Whole entry', in_posts: 'in {n} post|in {n} posts', chosen: 'Preferred',
  ja: 'Japanese', en: 'English', posts: 'Posts', pieces: 'Pieces', renderings: 'Renderings', similar: 'Similar',
  conflicts: 'Conflicts', notes: 'Notes', this_one: 'this one', choose_this: 'Use {what}', conflict_reason: 'translated otherwise',
  no_history: 'Nobody has decided anything here.', no_evidence: 'No sentence says so: it comes from a file.', own_entry: 'your entry',
  from_to: '{from} → {to}', undone: 'undone', not_in_text: 'not in the post', show_all: 'Show all {n}',
  confidence_of: 'Confidence {percent}: what it is made of', part: 'Part', value: 'Value', weight: 'Weight', product: 'Contribution',
  no_parts: 'This confidence has no parts.', by_post: 'By post', suggests_only: 'only suggests it',
  together: 'They stand together in {posts} posts ({texts} texts; the Japanese in {ja}, the English in {en}), log-likelihood ratio {ratio}.',
  influences: 'Moved by decisions on', no_rendering: 'There is no rendering {n}.',

  'did.accept': 'Accepted: {what}', 'did.reject': 'Rejected: {what}', 'did.forbid': 'Forbidden: {what}',
  'did.choose': 'Preferred: {what}', 'did.reopen': 'To be decided again: {what}', 'did.merge': 'Merged {n} terms: {what}',
  'did.apart': 'Different words: {what} and {other}', 'did.note': 'Note saved: {what}', 'did.edit': 'Changed to {what}',
  'did.bulk': '{action}: {n} terms', 'did.undo': 'Undone: {action} {what}', 'did.redo': 'Redone: {action} {what}',

  edit_title: 'Edit words', edit_hint: 'The new words are accepted, the old ones rejected.', note_title: 'Note',
  note_label: 'Note on the concept; exports carry it', ctrl_enter: 'Ctrl+Enter saves. Empty: the entry has no note.',
  forbid_title: 'Which side must not be used?', 'forbid_side.ja': 'The Japanese', 'forbid_side.en': 'The English',
  'forbid_side.both': 'Both', 'side.ja': 'Japanese', 'side.en': 'English', 'side.both': 'both sides', which_side: 'Side not to be used',
  merge_title: 'Merge into one concept', merge_hint: 'Tick what is one concept (1–9) and choose the rendering to use (Shift+1–9).',
  belongs: '{what} belongs to it', prefer: 'Prefer {what}', belongs_short: 'Belongs', prefer_short: 'Prefer', term_pair: 'Term',
  rest: 'The rest is', rest_admitted: 'admitted', rest_forbidden: 'forbidden', find_another: 'Find another term',
  no_hits: 'Nothing found.', apart_title: 'Different words: {what}', apart_hint: 'Which of these is another word? They will never be one concept.',

  bulk_title: 'Decide all in the list', bulk_number: '{n} term passes the filter|{n} terms pass the filter',
  bulk_action: 'Decision', note_optional: 'Note (may be empty)', bulk_undo: 'One undo takes all of it back.',
  no_filter: 'No filter: all that is to be decided', and_more: 'and {n} more',

  clusters_hint: 'Spellings of one term. Tick what belongs together and choose the one to use. 1–9 chooses, Shift+1–9 ticks, A applies.',
  only_undecided: 'Only undecided ones', no_clusters: 'No spelling variants.', need_two: 'Tick at least two.',
  untick_first: 'Untick what is another word.', cluster_apart: 'Unticked are different',

  words_to_find: 'Words in either language', concordance_hint: 'Type Japanese or English words to see them in all texts.',
  more_hits: 'The first {n} are shown.',
  when: 'When', who: 'Who', action: 'Action', look_up: 'Show in the queue',

  as_table: 'As a table', plot_confidence: 'Confidence', plot_confidence_text: '{n} terms by confidence, in steps of 5 %',
  plot_progress: 'Decided by day', plot_progress_text: '{accepted} accepted and {rejected} rejected on {n} days',
  plot_types: 'Terms by type', plot_statuses: 'Terms by status', plot_evidence: 'Terms by evidence',
  nothing_decided: 'Nothing is decided yet.',

  export: 'Export', import: 'Import', form: 'Format', download: 'Download', file: 'File', on_conflict: 'Where the file disagrees',
  'prefer.base': 'the term base is right', 'prefer.file': 'the file is right', 'prefer.newest': 'the newer one is right',
  check_first: 'Check first', reading: 'Reading …', import_would: 'Nothing is changed yet.', import_done: 'Imported.',
  import_numbers: '{entries} entries, {units} segments, {pairs} pairs, {added} of them new.',
  import_conflicts: '{n} conflict|{n} conflicts', same_as: 'The same file is there already: {file}',
  'conflict.rendering': '– rendered otherwise', 'conflict.rejected': '– rejected or forbidden there',
  'conflict.accepted': '– the file forbids it',
  file_wins: '→ the file', base_wins: '→ the term base',

  concept_level: 'Concept', usage: 'Usage', add_field: 'Add a field …', add_detail: 'Add a detail …', other_field: 'Other field',
  add_term: 'Add a term', remove_term: 'Remove term', remove_what: 'Remove: {what}', target: 'Target',
  not_saved_changes: 'Not saved yet', entry_conflict: 'Not saved: the entry has changed meanwhile, or the server refused it. Your text is still here; Reload shows what is there now.',
  back_to_queue: 'Back to the queue', leave_unsaved: 'This entry has changes that are not saved. Leave it?',
  reload_unsaved: 'This entry has changes that are not saved. Reload it without them?',

  session_over: 'This session has ended. Start “yakugo review” again and open the address that it prints.',
  server_lost: 'The server does not answer.', too_fast: 'The server asks for a pause.', server_says: 'The server says: {message}',
  quit: 'Quit', quit_hint: 'The server ends. All that is decided is saved.', server_ended: 'The server has ended. This tab can be closed.',
  server_back: 'The server answers again.', not_saved_yet: '{n} change is not saved yet; it is tried again.|{n} changes are not saved yet; they are tried again.',
  try_again: 'Try again now', discard_unsaved: 'Discard {n}', changed_by: '({who}, {when})', changed_at: '({when})',
  not_done: 'Not done – {action}: {what}.', changed_meanwhile: 'It has changed meanwhile. Nothing was overwritten.',
  is_now: 'is now: {status}', do_anyway: '{action} anyway', leave_as_is: 'Leave as it is',
  refused_n: '{n} change was refused.|{n} changes were refused.',

  'help.more': 'With a word more', 'help.move': 'Move', 'help.forbid': 'Forbid the Japanese', 'help.forbid_side': 'Forbid, choose the side',
  'help.choose': 'Use this rendering', 'help.edit': 'Edit the words', 'help.bulk': 'Decide all in the list', 'help.next': 'Next',
  'help.previous': 'Previous', 'help.tick': 'Select for a decision on several', 'help.range': 'Select a range (in the list)',
  'help.escape': 'Close, back to the list', 'help.clusters_move': 'Next, previous',
  'help.ime': 'Keys do nothing while text is typed or an input method composes.',
};
