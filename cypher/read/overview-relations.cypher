// How many edges there are of each relation, those of several documents counted once.
// Columns: relation, count.
MATCH (a:Entity)-[r]->(b:Entity)
WITH DISTINCT type(r) AS relation, a.id AS source, b.id AS target
RETURN relation, count(source) AS count
ORDER BY count DESC, relation
