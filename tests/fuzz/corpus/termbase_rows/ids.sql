PRAGMA foreign_keys = OFF
DELETE FROM term WHERE id = 1
UPDATE pair SET ja_term = 99
UPDATE operation SET target = id, undone = 1
UPDATE decision SET operation_id = 1
DELETE FROM concept
UPDATE sqlite_sequence SET seq = 9223372036854775807
