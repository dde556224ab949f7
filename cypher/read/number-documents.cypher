// All documents with their place, '' where none is known, by place and year.
// Params: limit. Columns: id, title, place, placePath, year, sample, self.
MATCH (d:Document)
RETURN
  d.id AS id,
  d.title AS title,
  coalesce(d.place, '') AS place,
  coalesce(d.placePath, '') AS placePath,
  d.year AS year,
  d.sample AS sample,
  d.self AS self
ORDER BY placePath, place, coalesce(year, 0), title, id
LIMIT $limit
