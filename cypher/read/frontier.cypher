// One step of a walk over relations, in either direction.
// Params: ids. Columns: source, target.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]-(b:Entity)
WITH DISTINCT a.id AS source, b.id AS target
RETURN source, target
ORDER BY source, target
