// The sentences that mention two entities, the latest document first, in reading order.
// Params: id, other, limit. Columns: sentence.
MATCH (:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)-[:MENTIONS]->(:Entity {id: $other})
WITH DISTINCT s
MATCH (s)<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
WITH s.id AS sentence, s.order AS position, d.id AS documentId, coalesce(d.year, 0) AS year
RETURN sentence
ORDER BY year DESC, documentId, position
LIMIT $limit
