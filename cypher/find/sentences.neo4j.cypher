// Sentences whose text holds all words, written as Lucene does.
// Params: words, limit. Columns: id.
CALL db.index.fulltext.queryNodes('sentence_text', $words, {limit: $limit}) YIELD node
RETURN node.id AS id
