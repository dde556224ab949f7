// The sentences of a document in order, with all that the stages after splitting need.
// Params: id. Columns: id, section, order, paragraph, text, part, year.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(section:Section)-[:HAS_SENTENCE]->(s:Sentence)
RETURN
  s.id AS id,
  section.id AS section,
  s.order AS order,
  s.paragraph AS paragraph,
  s.text AS text,
  s.part AS part,
  s.year AS year
ORDER BY s.order
