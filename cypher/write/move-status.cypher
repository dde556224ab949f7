// What sentences report of an identity, to the entity that it now belongs to.
// Params: rows (MoveRow).
UNWIND $rows AS row
MATCH (s:Sentence)-[r:REPORTS]->(:Entity {id: row.from})
WHERE coalesce(r.entity, row.from) = row.entity
MATCH (to:Entity {id: row.to})
CREATE (s)-[n:REPORTS]->(to)
SET n = properties(r)
SET n.entity = row.said
DELETE r
