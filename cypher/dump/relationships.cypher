// Every relationship, its ends by the ids that content gave them.
// Columns: source, type, target, properties.
MATCH (a)-[r]->(b)
RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties
