// What the graph has read of a document, if it holds it.
// Params: id. Columns: reader.
MATCH (d:Document {id: $id})
RETURN coalesce(d.reader, '') AS reader
