// Takes hold of a document until the transaction ends.
// Params: id. Columns: id, title, place, year, sample; no row where there is no such document.
MATCH (d:Document {id: $id})
SET d.id = $id
RETURN d.id AS id, d.title AS title, d.place AS place, d.year AS year, d.sample AS sample
