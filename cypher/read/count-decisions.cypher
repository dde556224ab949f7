// How many decisions persons made on two identities.
// Columns: total.
MATCH (d:Decision)
RETURN count(d) AS total
