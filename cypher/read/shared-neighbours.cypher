// Entities that relate to at least `minimum` of the given ones, those that relate to most of them first.
// Params: ids, minimum, limit. Columns: id, name, shared, evidence.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]-(other:Entity)
WITH other.id AS otherId, other.name AS name, a.id AS one, size(r.evidence) AS sentences
WHERE NOT otherId IN $ids
WITH otherId AS id, name, count(DISTINCT one) AS shared, sum(sentences) AS evidence
WHERE shared >= $minimum
RETURN id, name, shared, evidence
ORDER BY shared DESC, evidence DESC, name, id
LIMIT $limit
