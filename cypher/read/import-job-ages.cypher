// When each import began and whether it is over, the latest first: what is old is forgotten.
// Columns: id, at, over.
MATCH (j:ImportJob)
RETURN j.id AS id, j.at AS at, j.over AS over
ORDER BY at DESC, id
