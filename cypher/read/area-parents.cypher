// Which area lies in which, for all areas, ports, districts and places.
// Params: limit. Columns: child, parent.
MATCH (a:Entity)-[:LOCATED_IN]->(b:Entity)
WHERE (a:Area OR a:Port OR a:District OR a:Place) AND (b:Area OR b:Port OR b:District OR b:Place)
RETURN DISTINCT a.id AS child, b.id AS parent
ORDER BY child, parent
LIMIT $limit
