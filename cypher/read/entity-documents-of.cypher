// The documents that describe entities, and their years.
// Params: ids. Columns: id, documents, years.
UNWIND $ids AS id
MATCH (d:Document)-[:DESCRIBES]->(e:Entity {id: id})
WITH DISTINCT e.id AS id, d.id AS document, d.year AS year
ORDER BY id, document
RETURN id, collect(document) AS documents, collect(year) AS years
