// Makes processes that bring the schema up to date wait for each other, until the transaction ends.
// Columns: id.
MERGE (l:Lock {id: 'schema'})
SET l.id = 'schema'
RETURN l.id AS id
