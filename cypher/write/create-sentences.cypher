// Sentences in their sections. `folded` is null where it is the text itself.
// Params: rows (SentenceRow with folded).
UNWIND $rows AS row
MATCH (c:Section {id: row.section})
CREATE (c)-[:HAS_SENTENCE]->(:Sentence {
  id: row.id,
  order: row.order,
  paragraph: row.paragraph,
  text: row.text,
  folded: row.folded,
  part: row.part,
  year: row.year
})
