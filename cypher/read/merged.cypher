// The merged identities, by the entity they are merged into.
// Params: limit. Columns: id, type, scope, name, home, rule.
MATCH (m:Merged)
RETURN
  m.id AS id,
  m.type AS type,
  m.scope AS scope,
  m.name AS name,
  m.into AS home,
  m.rule AS rule
ORDER BY home, name, id
LIMIT $limit
