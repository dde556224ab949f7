// The sentences of a document that nothing was read from.
// Params: id. Columns: id.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
OPTIONAL MATCH (s)-[r:MENTIONS|REPORTS|STATES]->()
WITH s.id AS id, s.order AS position, count(r) AS facts
WHERE facts = 0
RETURN id
ORDER BY position
