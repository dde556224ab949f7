// Takes the mark away from a document that has been read once more.
// Params: id.
MATCH (d:Document {id: $id})
SET d.awaits = null
