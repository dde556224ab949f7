// A document's own node and its descriptions of entities.
// Params: document.
MATCH (d:Document {id: $document})
DETACH DELETE d
