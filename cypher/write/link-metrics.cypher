// Which entity each metric measures.
// Params: rows (id, home, said).
UNWIND $rows AS row
MATCH (m:Metric {id: row.id})
MATCH (e:Entity {id: row.home})
CREATE (m)-[:MEASURES {entity: row.said}]->(e)
