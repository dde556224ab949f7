// Documents that have to be read once more.
// Columns: id.
MATCH (d:Document)
WHERE d.awaits = true
RETURN d.id AS id
ORDER BY id
