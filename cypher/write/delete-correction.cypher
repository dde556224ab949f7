// Takes back what a person taught.
// Params: id. Columns: body; no row where there is no such correction.
MATCH (c:Correction {id: $id})
WITH c, c.body AS body
DETACH DELETE c
RETURN body
