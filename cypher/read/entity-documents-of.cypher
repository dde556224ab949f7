// The documents that describe entities, and their years.
// Params: ids. Columns: id, documents, years.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:DESCRIBES]-(d:Document)
WITH DISTINCT e.id AS id, d.id AS document, d.year AS year
ORDER BY id, document
RETURN id, collect(document) AS documents, collect(year) AS years
