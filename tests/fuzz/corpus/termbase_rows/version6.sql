version 6
INSERT INTO source VALUES (1, 'page.txt', 'd')
INSERT INTO post VALUES (1, 1, 1, 9, '題', 'Title', '', '', '', '2026-05-08', 'https://example.org/1')
INSERT INTO segment VALUES (1, 1, 'title', 'ソノブイ', 'sonobuoy', 1, 2, 0.5, '2026-05-08T00:00:00Z')
INSERT INTO concept VALUES (1)
INSERT INTO term (id, concept_id, language, surface, match_form) VALUES (1, 1, 'ja', 'ソノブイ', 'ソノブイ')
INSERT INTO term (id, concept_id, language, surface, match_form) VALUES (2, 1, 'en', 'sonobuoy', 'sonobuoy')
INSERT INTO pair (id, ja_term, en_term, type, status, confidence, created, changed) VALUES (1, 1, 2, 'weapon', 'accepted', 0.5, '2026-05-08T00:00:00Z', '2026-05-08T00:00:00Z')
