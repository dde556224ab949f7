// Relations of one type between identities that are one entity are kept out of sight with their document.
// RELATION_TYPE stands for the type.
// Params: ids, type.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:RELATION_TYPE]->(self:Entity)
WHERE self.id = e.id
MATCH (d:Document {id: r.document})
CREATE (d)-[n:WITHHOLDS]->(e)
SET n = properties(r)
SET n.type = $type
DELETE r
