// Of some sentences those with a folded part of a text, those of the latest documents first.
// Params: ids, text, limit. Columns: sentence.
UNWIND $ids AS found
MATCH (s:Sentence {id: found})
WHERE coalesce(s.folded, s.text) CONTAINS $text
MATCH (s)<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
WITH s.id AS sentence, s.order AS position, d.id AS documentId, coalesce(d.year, 0) AS year
RETURN sentence
ORDER BY year DESC, documentId, position
LIMIT $limit
