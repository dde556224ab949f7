// Entities that an earlier version wrote, without the terms they are searched by.
// Params: limit. Columns: id.
MATCH (e:Entity)
WHERE e.searchTerms IS NULL
RETURN e.id AS id
LIMIT $limit
