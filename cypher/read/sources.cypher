// The documents that describe any of the entities, with how many of them each describes.
// Params: ids, limit. Columns: id, title, place, year, sample, entities.
MATCH (d:Document)-[:DESCRIBES]->(e:Entity)
WHERE e.id IN $ids
WITH d, count(DISTINCT e) AS entities
RETURN
  d.id AS id,
  d.title AS title,
  d.place AS place,
  d.year AS year,
  d.sample AS sample,
  entities AS entities
ORDER BY entities DESC, title, id
LIMIT $limit
