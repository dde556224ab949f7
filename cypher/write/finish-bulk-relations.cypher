// Relations of import tables, which take a list of one empty text for none, get theirs.
// Params: ids.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]->(:Entity)
WHERE r.cues IS NULL
SET r.cues = ['']
