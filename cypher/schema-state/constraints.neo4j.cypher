// The constraints that are there.
// Columns: name.
SHOW CONSTRAINTS YIELD name
RETURN name
