// Makes the document's node, or takes hold of the one that is there, until the transaction ends.
// Params: id. Columns: digest ('' where it is new).
MERGE (d:Document {id: $id})
ON CREATE SET d.digest = ''
SET d.id = $id
RETURN d.digest AS digest
