// The entities named in the same sentences as an entity, those in the most sentences first.
// Params: id, limit. Columns: id, name, sentences.
MATCH (:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)
WITH DISTINCT s
MATCH (s)-[:MENTIONS]->(other:Entity)
WHERE other.id <> $id
WITH other.id AS id, other.name AS name, count(DISTINCT s.id) AS sentences
RETURN id, name, sentences
ORDER BY sentences DESC, name, id
LIMIT $limit
