// How many sentences hold a folded text.
// Params: text. Columns: total.
MATCH (s:Sentence)
WHERE coalesce(s.folded, s.text) CONTAINS $text
RETURN count(s) AS total
