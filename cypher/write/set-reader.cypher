// Which version of the reader last read a document.
// Params: id, reader.
MATCH (d:Document {id: $id})
SET d.reader = $reader
