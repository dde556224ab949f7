// The most connected entities.
// Params: limit. Columns: id, degree.
MATCH (e:Entity)-[r]-(other:Entity)
WITH e, count(DISTINCT type(r) + startNode(r).id + other.id) AS degree
WITH e.id AS id, e.name AS name, e.mentions AS mentions, degree
RETURN id, degree
ORDER BY degree DESC, mentions DESC, name, id
LIMIT $limit
