DROP TABLE evidence
PRAGMA user_version=5
CREATE TABLE t(a)
