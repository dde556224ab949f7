// The relations that a document states. Their ends are all described by it.
// Params: document.
MATCH (:Document {id: $document})-[:DESCRIBES]->(e:Entity)
WITH DISTINCT e
MATCH (e)-[r]->(:Entity)
WHERE r.document = $document
DELETE r
