// Where a document's sentences mention entities.
// Params: document.
MATCH (:Document {id: $document})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
MATCH (s)-[r:MENTIONS]->(:Entity)
DELETE r
