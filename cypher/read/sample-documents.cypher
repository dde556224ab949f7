// The sample documents.
// Columns: id, title, place, year, sample.
MATCH (d:Document)
WHERE d.sample = true
RETURN d.id AS id, d.title AS title, d.place AS place, d.year AS year, d.sample AS sample
ORDER BY title, id
