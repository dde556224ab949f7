// How many nodes there are, whatever they are.
// Columns: nodes.
MATCH (n)
RETURN count(n) AS nodes
