// Takes the lock away again: it was there for the transaction only.
MATCH (l:Lock {id: 'writer'})
DELETE l
