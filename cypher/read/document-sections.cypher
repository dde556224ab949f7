// The sections of a document in order.
// Params: id. Columns: id, title, path, part, year.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(section:Section)
RETURN
  section.id AS id,
  section.title AS title,
  section.path AS path,
  section.part AS part,
  section.year AS year
ORDER BY section.order
