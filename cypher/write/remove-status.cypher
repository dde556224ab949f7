// What a document's sentences report of entities' progress.
// Params: document.
MATCH (:Document {id: $document})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
MATCH (s)-[r:REPORTS]->(:Entity)
DELETE r
