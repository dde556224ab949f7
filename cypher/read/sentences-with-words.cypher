// The sentences that hold one of some words, each with the document that says it.
// Params: words, limit. Columns: id, text, document.
MATCH (s:Sentence)
WHERE any(word IN $words WHERE s.text CONTAINS word)
WITH s
MATCH (d:Document)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s)
RETURN s.id AS id, s.text AS text, d.id AS document
ORDER BY document, id
LIMIT $limit
