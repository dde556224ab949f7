// Entities whose terms hold all words, written as Lucene does.
// Params: words, limit. Columns: id.
CALL db.index.fulltext.queryNodes('entity_terms', $words, {limit: $limit}) YIELD node
RETURN node.id AS id
