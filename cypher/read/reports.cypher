// The documents that are reports of a place, by place and year.
// Params: limit. Columns: id, title, place, placePath, year, sample, self.
MATCH (d:Document)
WHERE d.place IS NOT NULL
RETURN
  d.id AS id,
  d.title AS title,
  d.place AS place,
  d.placePath AS placePath,
  d.year AS year,
  d.sample AS sample,
  d.self AS self
ORDER BY placePath, place, coalesce(year, 0), title, id
LIMIT $limit
