// The sentences that mention an entity, the latest document first, in reading order.
// Params: id, limit. Columns: sentence.
MATCH (d:Document)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[:MENTIONS]->(:Entity {id: $id})
WITH DISTINCT s.id AS sentence, s.order AS position, d.id AS documentId, coalesce(d.year, 0) AS year
RETURN sentence
ORDER BY year DESC, documentId, position
LIMIT $limit
