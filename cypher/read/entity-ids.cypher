// The ids of all entities.
// Params: limit. Columns: id.
MATCH (e:Entity)
RETURN e.id AS id
ORDER BY id
LIMIT $limit
