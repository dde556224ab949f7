// The relations that a document states, each with the sentences that say so.
// Params: id. Columns: source, relation, target, evidence.
MATCH (:Document {id: $id})-[:DESCRIBES]->(a:Entity)
WITH DISTINCT a
MATCH (a)-[r]->(b:Entity)
WHERE r.document = $id
RETURN a.id AS source, type(r) AS relation, b.id AS target, r.evidence AS evidence
ORDER BY source, relation, target
