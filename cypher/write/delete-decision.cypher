// Takes a decision back.
// Params: id. Columns: one, other; no row where there is no such decision.
MATCH (d:Decision {id: $id})
WITH d, d.one AS one, d.other AS other
DETACH DELETE d
RETURN one, other
