// The pairs that persons decided on.
// Columns: one, other.
MATCH (d:Decision)
RETURN d.one AS one, d.other AS other
