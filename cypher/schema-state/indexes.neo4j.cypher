// The indexes that are there, those of constraints among them.
// Columns: name.
SHOW INDEXES YIELD name
RETURN name
