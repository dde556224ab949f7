// What a person taught, new or once more.
// Params: id, body (JSON), note, at. Columns: id.
MERGE (c:Correction {id: $id})
SET c.body = $body, c.note = $note, c.at = $at
RETURN c.id AS id
