// Which entity each metric measures.
// Params: rows (id, entity).
UNWIND $rows AS row
MATCH (m:Metric {id: row.id})
MATCH (e:Entity {id: row.entity})
CREATE (m)-[:MEASURES]->(e)
