// The sentences of a report in order, each with its part, year and section.
// Params: id. Columns: id, order, part, year, text, section, page, sheet, row.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(section:Section)-[:HAS_SENTENCE]->(s:Sentence)
RETURN
  s.id AS id,
  s.order AS order,
  s.part AS part,
  s.year AS year,
  s.text AS text,
  section.title AS section,
  s.page AS page,
  s.sheet AS sheet,
  s.row AS row
ORDER BY s.order
