// How much the graph holds.
// Columns: kind, total.
MATCH (d:Document)
RETURN 'documents' AS kind, count(d) AS total
UNION ALL
MATCH (s:Sentence)
RETURN 'sentences' AS kind, count(s) AS total
UNION ALL
MATCH (e:Entity)
RETURN 'entities' AS kind, count(e) AS total
