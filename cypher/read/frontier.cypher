// One step of a walk over relations, in either direction, through entities of the given types;
// an entity among `ends` is reached whatever its type. Empty lists let everything pass.
// Params: ids, relations, types, ends, limit. Columns: source, target.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]-(b:Entity)
WITH
  a.id AS source,
  b.id AS target,
  type(r) AS relation,
  [label IN labels(b) WHERE label <> 'Entity'][0] AS type
WHERE
  (size($relations) = 0 OR relation IN $relations)
  AND (size($types) = 0 OR type IN $types OR target IN $ends)
WITH DISTINCT source, target
RETURN source, target
ORDER BY source, target
LIMIT $limit
