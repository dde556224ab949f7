// Makes writers wait for each other until the transaction ends, where the store has several.
// Columns: id.
MERGE (l:Lock {id: 'writer'})
SET l.id = 'writer'
RETURN l.id AS id
