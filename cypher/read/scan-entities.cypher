// Entities with a part of a name, or by pinyin or initials, found by reading through all of them; those
// mentioned most first. For what no index can answer: a single character.
// Params: text, latin, latinPrefix, limit. Columns: id.
MATCH (e:Entity)
WHERE
  e.searchNames CONTAINS $text
  OR e.searchPinyin CONTAINS $latin
  OR e.searchInitials CONTAINS $latinPrefix
WITH e.id AS id, e.mentions AS mentions
RETURN id
ORDER BY mentions DESC, id
LIMIT $limit
