// What measures an identity, to the entity that it now belongs to.
// Params: rows (MoveRow).
UNWIND $rows AS row
MATCH (:Entity {id: row.from})<-[r:MEASURES]-(m:Metric)
WHERE coalesce(r.entity, row.from) = row.entity
MATCH (to:Entity {id: row.to})
CREATE (m)-[n:MEASURES]->(to)
SET n = properties(r)
SET n.entity = row.said
DELETE r
