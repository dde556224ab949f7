// Marks documents that have to be read once more, so that a restart does not forget them.
// Params: ids. Columns: id.
UNWIND $ids AS id
MATCH (d:Document {id: id})
SET d.awaits = true
RETURN d.id AS id
