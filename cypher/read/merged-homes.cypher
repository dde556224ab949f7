// What merged ids resolve to.
// Params: ids. Columns: id, home.
UNWIND $ids AS id
MATCH (m:Merged {id: id})
RETURN m.id AS id, m.into AS home
