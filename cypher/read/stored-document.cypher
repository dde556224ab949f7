// What a document says of itself.
// Params: id. Columns: id, title, place, placePath, year, sample.
MATCH (d:Document {id: $id})
RETURN
  d.id AS id,
  d.title AS title,
  d.place AS place,
  d.placePath AS placePath,
  d.year AS year,
  d.sample AS sample
