// The relations that a report states between entities.
// Params: id, limit. Columns: source, relation, target.
MATCH (:Document {id: $id})-[:DESCRIBES]->(a:Entity)
MATCH (a)-[r]->(b:Entity)
WHERE r.document = $id
RETURN a.id AS source, type(r) AS relation, b.id AS target
ORDER BY source, relation, target
LIMIT $limit
