// How many entities there are of each type.
// Columns: type, count.
MATCH (e:Entity)
WITH [label IN labels(e) WHERE label <> 'Entity'][0] AS type, e.id AS id
RETURN type, count(id) AS count
ORDER BY count DESC, type
