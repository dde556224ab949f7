// Sentences by id, each with its section and document.
// Params: ids. Columns: id, order, text, part, year, section, documentId, title, place, documentYear, sample, page, sheet, row.
UNWIND $ids AS id
MATCH (s:Sentence {id: id})<-[:HAS_SENTENCE]-(section:Section)<-[:HAS_SECTION]-(d:Document)
RETURN
  s.id AS id,
  s.order AS order,
  s.text AS text,
  s.part AS part,
  s.year AS year,
  section.title AS section,
  d.id AS documentId,
  d.title AS title,
  d.place AS place,
  d.year AS documentYear,
  d.sample AS sample,
  s.page AS page,
  s.sheet AS sheet,
  s.row AS row
