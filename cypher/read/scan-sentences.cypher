// Sentences with a part of a folded text, found by reading through all of them. For what no index can answer.
// Params: text, limit. Columns: id.
MATCH (s:Sentence)
WHERE coalesce(s.folded, s.text) CONTAINS $text
RETURN s.id AS id
LIMIT $limit
