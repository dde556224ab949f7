// How many of some sentences hold a folded text.
// Params: ids, text. Columns: total.
UNWIND $ids AS found
MATCH (s:Sentence {id: found})
WHERE coalesce(s.folded, s.text) CONTAINS $text
RETURN count(s) AS total
