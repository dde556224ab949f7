// What a document describes, and the relations withheld with it.
// Params: document.
MATCH (:Document {id: $document})-[r:DESCRIBES|WITHHOLDS]->(:Entity)
DELETE r
