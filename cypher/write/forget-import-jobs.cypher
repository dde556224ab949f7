// Forgets imports.
// Params: ids.
UNWIND $ids AS id
MATCH (j:ImportJob {id: id})
DELETE j
