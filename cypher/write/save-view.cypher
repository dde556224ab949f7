// A view, new or changed; state is JSON.
// Params: id, title, note, entities, savedAt, state. Columns: id.
MERGE (v:SavedView {id: $id})
SET
  v.title = $title,
  v.note = $note,
  v.entities = $entities,
  v.savedAt = $savedAt,
  v.state = $state
RETURN v.id AS id
