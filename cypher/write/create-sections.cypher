// The sections of a document that has none yet.
// Params: document, rows (SectionRow).
MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (d)-[:HAS_SECTION]->(:Section {
  id: row.id,
  order: row.order,
  title: row.title,
  path: row.path,
  part: row.part,
  year: row.year
})
