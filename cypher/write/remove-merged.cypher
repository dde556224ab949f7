// Identities that are merged no more.
// Params: ids.
UNWIND $ids AS id
MATCH (m:Merged {id: id})
DETACH DELETE m
