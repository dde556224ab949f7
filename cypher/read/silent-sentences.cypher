// The sentences of a document that nothing was read from.
// Params: id. Columns: id.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
WHERE NOT EXISTS { (s)-[:MENTIONS|REPORTS|STATES]->() }
RETURN s.id AS id
ORDER BY s.order
