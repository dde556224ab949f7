// How much each document holds.
// Params: ids. Columns: id, kind, total.
MATCH (d:Document)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
WHERE d.id IN $ids
RETURN d.id AS id, 'sentences' AS kind, count(s) AS total
UNION ALL
MATCH (d:Document)-[:DESCRIBES]->(e:Entity)
WHERE d.id IN $ids
RETURN d.id AS id, 'entities' AS kind, count(DISTINCT e.id) AS total
UNION ALL
MATCH (d:Document)-[:DESCRIBES]->(e:Entity)
WHERE d.id IN $ids
WITH DISTINCT d, e
MATCH (e)-[r]->(:Entity)
WHERE r.document = d.id
RETURN d.id AS id, 'relations' AS kind, count(r) AS total
