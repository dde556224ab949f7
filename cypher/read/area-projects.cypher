// The works and facilities that the documents of a place (null for all places) describe, by document.
// Params: place, types, limit. Columns: id, name, type, document, year.
MATCH (d:Document)-[:DESCRIBES]->(e:Entity)
WHERE $place IS NULL OR d.placePath = $place OR d.place = $place
WITH DISTINCT d, e, [label IN labels(e) WHERE label <> 'Entity'][0] AS type
WHERE type IN $types
RETURN e.id AS id, e.name AS name, type, d.id AS document, d.year AS year
ORDER BY name, id, document
LIMIT $limit
