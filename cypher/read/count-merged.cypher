// How many identities are merged into others.
// Columns: total.
MATCH (m:Merged)
RETURN count(m) AS total
