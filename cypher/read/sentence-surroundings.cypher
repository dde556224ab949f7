// The sentences around one: those of its paragraph, the one before it and the one after it.
// Params: id, limit. Columns: sentence, paragraph, position.
MATCH (s:Sentence {id: $id})<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
MATCH (d)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(near:Sentence)
WHERE near.paragraph = s.paragraph OR (near.order >= s.order - 1 AND near.order <= s.order + 1)
RETURN near.id AS sentence, near.paragraph AS paragraph, near.order AS position
ORDER BY position
LIMIT $limit
