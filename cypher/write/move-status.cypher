// What sentences report of an identity, to the entity that it now belongs to.
// Params: rows (MoveRow).
UNWIND $rows AS row
MATCH (:Entity {id: row.from})<-[r:REPORTS]-(s:Sentence)
WHERE coalesce(r.entity, row.from) = row.entity
MATCH (to:Entity {id: row.to})
CREATE (s)-[n:REPORTS]->(to)
SET n = properties(r)
SET n.entity = row.said
DELETE r
