// Removes a saved view.
// Params: id.
MATCH (v:SavedView {id: $id})
DETACH DELETE v
