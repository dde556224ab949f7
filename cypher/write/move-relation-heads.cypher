// The relations of one type from an identity, to the entity that it now belongs to. RELATION_TYPE stands for the type.
// Params: rows (MoveRow).
UNWIND $rows AS row
MATCH (:Entity {id: row.from})-[r:RELATION_TYPE]->(tail:Entity)
WHERE coalesce(r.head, row.from) = row.entity
MATCH (to:Entity {id: row.to})
CREATE (to)-[n:RELATION_TYPE]->(tail)
SET n = properties(r)
SET n.head = row.said
DELETE r
