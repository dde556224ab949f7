// A document's sentences with their mentions and reports.
// Params: document.
MATCH (:Document {id: $document})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
DETACH DELETE s
