// Entities that no document describes any more.
// Params: ids.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e
