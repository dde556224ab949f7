// How many of some entities a search finds of each type.
// Params: ids, text, latin, latinPrefix. Columns: type, count.
UNWIND $ids AS found
MATCH (e:Entity {id: found})
WHERE
  e.searchNames CONTAINS $text
  OR e.searchPinyin CONTAINS $latin
  OR e.searchInitials CONTAINS $latinPrefix
WITH [label IN labels(e) WHERE label <> 'Entity'][0] AS type, e.id AS id
RETURN type, count(id) AS count
ORDER BY count DESC, type
