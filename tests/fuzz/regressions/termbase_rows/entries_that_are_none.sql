UPDATE entry SET detail = '{"languages":3}'
UPDATE unit SET rest = '[[[[[', ja = ''
UPDATE entry_pair SET says = 'x', confidence = 7
UPDATE entry_version SET detail = NULL
