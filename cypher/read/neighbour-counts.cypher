// How many neighbours an entity has of each kind, whatever is shown of them; bothWays: so many of these are related so
// in the other direction too.
// Params: id. Columns: relation, direction, type, count, bothWays.
MATCH (e:Entity {id: $id})-[r]-(other:Entity)
WITH DISTINCT
  type(r) AS relation,
  CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction,
  [label IN labels(other) WHERE label <> 'Entity'][0] AS type,
  other.id AS otherId
WITH relation, type, otherId, collect(direction) AS ways
UNWIND ways AS direction
RETURN relation, direction, type, count(otherId) AS count, sum(size(ways) - 1) AS bothWays
ORDER BY relation, direction, type
