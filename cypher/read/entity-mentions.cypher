// The sentences that mention an entity, the latest document first, in reading order.
// Params: id, limit. Columns: sentence.
MATCH (:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
WITH DISTINCT s.id AS sentence, s.order AS position, d.id AS documentId, coalesce(d.year, 0) AS year
RETURN sentence
ORDER BY year DESC, documentId, position
LIMIT $limit
