// One saved view; its state is JSON.
// Params: id. Columns: id, title, note, entities, savedAt, state.
MATCH (v:SavedView {id: $id})
RETURN
  v.id AS id,
  v.title AS title,
  v.note AS note,
  v.entities AS entities,
  v.savedAt AS savedAt,
  v.state AS state
