// How many neighbours an entity has of each kind, whatever is shown of them.
// Params: id. Columns: relation, direction, type, count.
MATCH (e:Entity {id: $id})-[r]-(other:Entity)
WITH DISTINCT
  type(r) AS relation,
  CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction,
  [label IN labels(other) WHERE label <> 'Entity'][0] AS type,
  other.id AS otherId
RETURN relation, direction, type, count(otherId) AS count
ORDER BY relation, direction, type
