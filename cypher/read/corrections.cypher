// What persons taught, the latest first.
// Params: limit. Columns: id, body, note, at.
MATCH (c:Correction)
RETURN c.id AS id, c.body AS body, c.note AS note, c.at AS at
ORDER BY at DESC, id
LIMIT $limit
