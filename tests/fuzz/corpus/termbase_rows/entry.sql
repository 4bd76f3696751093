UPDATE entry SET data='{"languages":3}'
UPDATE pair SET status='odd'
DELETE FROM term WHERE id=1
