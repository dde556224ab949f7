// How many edges entities have; those without any have no row. An OPTIONAL MATCH would read the embedded store through.
// Params: ids. Columns: id, degree.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(other:Entity)
WITH DISTINCT e.id AS id, type(r) AS relation, startNode(r).id AS start, other.id AS otherId
RETURN id, count(relation) AS degree
