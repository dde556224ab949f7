// Withheld relations of one type stand between their entities again. RELATION_TYPE stands for the type.
// Params: ids, type.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[r:WITHHOLDS]-(:Document)
WHERE r.type = $type
CREATE (e)-[n:RELATION_TYPE]->(e)
SET n = properties(r)
SET n.type = null
DELETE r
