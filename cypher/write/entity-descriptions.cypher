// What every document says of the given entities.
// Params: ids. Columns: id, name, names, mentions, level, sample.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[r:DESCRIBES]-(d:Document)
RETURN
  id,
  e.name AS name,
  r.names AS names,
  r.mentions AS mentions,
  r.level AS level,
  d.sample AS sample
