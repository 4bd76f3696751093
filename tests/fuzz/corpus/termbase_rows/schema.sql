CREATE TRIGGER t AFTER UPDATE ON pair BEGIN UPDATE pair SET confidence = 0.1; END
DROP INDEX term_surface
PRAGMA writable_schema = ON
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK', 'CHEEK') WHERE name = 'term'
