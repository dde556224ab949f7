// The documents that mention an entity, the latest first.
// Params: id, limit. Columns: id, title, place, year, sample.
MATCH (:Entity {id: $id})<-[:DESCRIBES]-(d:Document)
WITH DISTINCT d
RETURN d.id AS id, d.title AS title, d.place AS place, d.year AS year, d.sample AS sample
ORDER BY coalesce(d.year, 0) DESC, title, id
LIMIT $limit
