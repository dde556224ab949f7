// How many nodes there are, whatever they are, but for imports.
// Columns: nodes.
MATCH (n)
WHERE NOT n:ImportJob
RETURN count(n) AS nodes
