// How many facts of progress and numbers each sentence of a document states.
// Params: id. Columns: sentence, kind, total.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[r:REPORTS]->(:Entity)
RETURN s.id AS sentence, 'status' AS kind, count(r) AS total
UNION ALL
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[:STATES]->(m:Metric)
RETURN s.id AS sentence, 'metric' AS kind, count(m) AS total
