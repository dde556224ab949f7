// The labels in use.
// Columns: name.
CALL db.labels() YIELD label
RETURN label AS name
ORDER BY name
