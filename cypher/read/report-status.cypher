// What a report says of the progress of things.
// Params: id. Columns: sentence, entity, status, year, verb.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[r:REPORTS]->(e:Entity)
RETURN s.id AS sentence, e.id AS entity, r.status AS status, r.year AS year, r.verb AS verb
ORDER BY sentence, entity, status
