// The documents with a sentence that holds a text.
// Params: text, limit. Columns: id.
MATCH (s:Sentence)
WHERE s.text CONTAINS $text
MATCH (s)<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
WITH DISTINCT d.id AS id
RETURN id
ORDER BY id
LIMIT $limit
