// The relations of one type to an identity, to the entity that it now belongs to. RELATION_TYPE stands for the type.
// Params: rows (MoveRow).
UNWIND $rows AS row
MATCH (:Entity {id: row.from})<-[r:RELATION_TYPE]-(head:Entity)
WHERE coalesce(r.tail, row.from) = row.entity
MATCH (to:Entity {id: row.to})
CREATE (head)-[n:RELATION_TYPE]->(to)
SET n = properties(r)
SET n.tail = row.said
DELETE r
