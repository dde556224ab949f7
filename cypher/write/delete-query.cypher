// Removes a user's own query.
// Params: id.
MATCH (q:SavedQuery {id: $id})
DETACH DELETE q
