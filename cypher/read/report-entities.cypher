// The entities that a report names, with the names it uses for them.
// Params: id. Columns: id, type, name, names, mentions.
MATCH (:Document {id: $id})-[d:DESCRIBES]->(e:Entity)
RETURN
  e.id AS id,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type,
  e.name AS name,
  d.names AS names,
  d.mentions AS mentions
ORDER BY id
