// How much the documents say of an entity, and how many others it is related to.
// Params: id. Columns: kind, total.
MATCH (:Entity {id: $id})<-[r:REPORTS]-(:Sentence)
RETURN 'status' AS kind, count(r) AS total
UNION ALL
MATCH (:Entity {id: $id})<-[:MEASURES]-(m:Metric)
RETURN 'metrics' AS kind, count(m) AS total
UNION ALL
MATCH (:Entity {id: $id})<-[:MENTIONS]-(s:Sentence)
RETURN 'mentions' AS kind, count(DISTINCT s) AS total
UNION ALL
MATCH (:Entity {id: $id})--(other:Entity)
RETURN 'neighbours' AS kind, count(DISTINCT other) AS total
