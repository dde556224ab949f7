// Areas by id with their type and rank.
// Params: ids. Columns: id, name, type, level.
UNWIND $ids AS id
MATCH (a:Entity {id: id})
RETURN
  a.id AS id,
  a.name AS name,
  [label IN labels(a) WHERE label <> 'Entity'][0] AS type,
  a.level AS level
ORDER BY name, id
