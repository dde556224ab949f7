// Takes the schema's lock away again: it was there for the transaction only.
MATCH (l:Lock {id: 'schema'})
DELETE l
