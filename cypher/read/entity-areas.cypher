// The areas, ports and districts that entities lie in or change.
// Params: ids. Columns: entity, area, name, type.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:LOCATED_IN|TARGETS]->(a:Entity)
WHERE a:Area OR a:Port OR a:District
RETURN DISTINCT
  e.id AS entity,
  a.id AS area,
  a.name AS name,
  [label IN labels(a) WHERE label <> 'Entity'][0] AS type
ORDER BY entity, name, area
