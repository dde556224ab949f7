// How much the documents say of an entity.
// Params: id. Columns: kind, total.
MATCH (:Sentence)-[r:REPORTS]->(:Entity {id: $id})
RETURN 'status' AS kind, count(r) AS total
UNION ALL
MATCH (m:Metric)-[:MEASURES]->(:Entity {id: $id})
RETURN 'metrics' AS kind, count(m) AS total
UNION ALL
MATCH (s:Sentence)-[:MENTIONS]->(:Entity {id: $id})
RETURN 'mentions' AS kind, count(DISTINCT s) AS total
