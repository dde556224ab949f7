// The sentences of a document in order.
// Params: id. Columns: id, section, order, paragraph, text, page, sheet, row.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(section:Section)-[:HAS_SENTENCE]->(s:Sentence)
RETURN
  s.id AS id,
  section.id AS section,
  s.order AS order,
  s.paragraph AS paragraph,
  s.text AS text,
  s.page AS page,
  s.sheet AS sheet,
  s.row AS row
ORDER BY s.order
