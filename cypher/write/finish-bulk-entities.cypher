// Entities of import tables, which know no empty list, get theirs; in the order of their ids.
// Params: after, limit. Columns: id.
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $limit
SET e.aliases = coalesce(e.aliases, [])
RETURN e.id AS id
