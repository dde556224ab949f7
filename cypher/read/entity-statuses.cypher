// What is reported of the progress of entities, by year.
// Params: ids. Columns: id, status, year.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[r:REPORTS]-(:Sentence)
WITH DISTINCT e.id AS id, r.status AS status, r.year AS year
RETURN id, status, year
ORDER BY id, year, status
