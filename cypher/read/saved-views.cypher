// The saved views, the latest first, without what is in them.
// Params: limit. Columns: id, title, note, entities, savedAt.
MATCH (v:SavedView)
RETURN
  v.id AS id,
  v.title AS title,
  v.note AS note,
  v.entities AS entities,
  v.savedAt AS savedAt
ORDER BY savedAt DESC, id
LIMIT $limit
