// Takes hold of the entities that a document describes, until the transaction ends.
// Params: document. Columns: id.
MATCH (:Document {id: $document})-[:DESCRIBES]->(e:Entity)
WITH e
ORDER BY e.id
SET e.mentions = coalesce(e.mentions, 0)
RETURN e.id AS id
