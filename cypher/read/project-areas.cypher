// Where works lie and what they change, each with the sentences that say so.
// Params: ids. Columns: entity, relation, area, evidence.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:LOCATED_IN|TARGETS]->(a:Entity)
WHERE a:Area OR a:Port OR a:District OR a:Place
RETURN e.id AS entity, type(r) AS relation, a.id AS area, r.evidence AS evidence
ORDER BY entity, area, relation, evidence[0]
