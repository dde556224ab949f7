// The names of all entities, those mentioned most first.
// Params: limit. Columns: id, type, scope, name, aliases.
MATCH (e:Entity)
RETURN
  e.id AS id,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type,
  e.scope AS scope,
  e.name AS name,
  e.aliases AS aliases
ORDER BY e.mentions DESC, id
LIMIT $limit
