// Which identities documents describe on the given entities.
// Params: ids. Columns: id.
UNWIND $ids AS home
MATCH (e:Entity {id: home})<-[r:DESCRIBES]-(:Document)
RETURN DISTINCT coalesce(r.entity, e.id) AS id
