// The neighbours of an entity that pass the filters, those with the most evidence first.
// Empty lists and the empty direction let everything pass.
// Params: id, relations, types, direction, limit. Columns: id, name, evidence.
MATCH (e:Entity {id: $id})-[r]-(other:Entity)
WITH
  other,
  type(r) AS relation,
  size(r.evidence) AS sentences,
  CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction,
  [label IN labels(other) WHERE label <> 'Entity'][0] AS type
WHERE
  (size($relations) = 0 OR relation IN $relations)
  AND (size($types) = 0 OR type IN $types)
  AND ($direction = '' OR direction = $direction)
WITH other.id AS id, other.name AS name, sum(sentences) AS evidence
RETURN id, name, evidence
ORDER BY evidence DESC, name, id
LIMIT $limit
