// The identities that are merged into others, by id, by key and by the entity they are merged into.
// Params: ids, keys. Columns: id, type, scope, name, key, home.
UNWIND $ids AS id
MATCH (m:Merged {id: id})
RETURN m.id AS id, m.type AS type, m.scope AS scope, m.name AS name, m.key AS key, m.into AS home
UNION
UNWIND $keys AS key
MATCH (m:Merged {key: key})
RETURN m.id AS id, m.type AS type, m.scope AS scope, m.name AS name, m.key AS key, m.into AS home
UNION
UNWIND $ids AS id
MATCH (m:Merged {into: id})
RETURN m.id AS id, m.type AS type, m.scope AS scope, m.name AS name, m.key AS key, m.into AS home
