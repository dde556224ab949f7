// The documents, samples last, the latest first. An empty list of ids means all.
// Params: ids, limit. Columns: id, title, place, year, sample.
MATCH (d:Document)
WHERE size($ids) = 0 OR d.id IN $ids
RETURN d.id AS id, d.title AS title, d.place AS place, d.year AS year, d.sample AS sample
ORDER BY sample, coalesce(d.year, 0) DESC, title, id
LIMIT $limit
