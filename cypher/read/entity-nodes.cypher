// Entities by id, as the canvas draws them.
// Params: ids. Columns: id, type, name, aliases, scope, level, mentions, sample.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN
  e.id AS id,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type,
  e.name AS name,
  e.aliases AS aliases,
  e.scope AS scope,
  e.level AS level,
  e.mentions AS mentions,
  e.sample AS sample
