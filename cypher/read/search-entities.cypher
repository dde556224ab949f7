// Of some entities those with a folded part of a name, or by pinyin or initials; whole names first, then beginnings.
// `exact` and `prefix` are `text` with the separators that stored keys stand between; `latin*` are
// the same of what may be pinyin, '#' where it cannot be.
// Params: ids, text, exact, prefix, latin, latinExact, latinPrefix, types, limit. Columns: id, rank.
UNWIND $ids AS found
MATCH (e:Entity {id: found})
WHERE
  e.searchNames CONTAINS $text
  OR e.searchPinyin CONTAINS $latin
  OR e.searchInitials CONTAINS $latinPrefix
WITH
  e.id AS id,
  e.name AS name,
  e.mentions AS mentions,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type,
  CASE
    WHEN e.searchNames CONTAINS $exact THEN 0
    WHEN e.searchPinyin CONTAINS $latinExact OR e.searchInitials CONTAINS $latinExact THEN 1
    WHEN e.searchNames CONTAINS $prefix THEN 2
    WHEN e.searchPinyin CONTAINS $latinPrefix OR e.searchInitials CONTAINS $latinPrefix THEN 3
    WHEN e.searchNames CONTAINS $text THEN 4
    ELSE 5
  END AS rank
WHERE size($types) = 0 OR type IN $types
RETURN id, rank
ORDER BY rank, mentions DESC, name, id
LIMIT $limit
