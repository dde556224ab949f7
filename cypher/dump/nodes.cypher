// Every node but imports, which are of the service, not of the graph.
// Columns: labels, properties.
MATCH (n)
WHERE NOT n:ImportJob
RETURN labels(n) AS labels, properties(n) AS properties
