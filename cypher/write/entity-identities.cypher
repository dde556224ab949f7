// The identities that are entities of their own, by id and by key.
// Params: ids, keys. Columns: id, type, scope, name, key, home.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN
  e.id AS id,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type,
  e.scope AS scope,
  e.name AS name,
  coalesce(e.key, e.id) AS key,
  e.id AS home
UNION
UNWIND $keys AS key
MATCH (e:Entity {key: key})
RETURN
  e.id AS id,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type,
  e.scope AS scope,
  e.name AS name,
  coalesce(e.key, e.id) AS key,
  e.id AS home
