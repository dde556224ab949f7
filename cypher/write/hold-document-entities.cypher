// Takes hold of the entities that a document describes, until the transaction ends.
// Params: document. Columns: id (as the document describes it), home.
MATCH (:Document {id: $document})-[r:DESCRIBES]->(e:Entity)
WITH e, r
ORDER BY e.id
SET e.mentions = coalesce(e.mentions, 0)
RETURN coalesce(r.entity, e.id) AS id, e.id AS home
