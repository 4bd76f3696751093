UPDATE term SET surface = CAST(x'e5bc81ff00f0a0ae' AS TEXT) WHERE id = 1
UPDATE segment SET ja = CAST(x'ff' AS TEXT), ja_line = -1, score = 9e999
UPDATE evidence SET ja_begin = -1, ja_end = 9223372036854775807, en_begin = 7, en_end = 3
UPDATE post_pair SET features = '[["a",1],{"b":2}'
UPDATE pair SET kinds = 'x', en_spelling = '', confidence = -3
