// What is reported of the progress of works, with the sentence that says so.
// Params: ids. Columns: entity, sentence, status, year, verb.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[r:REPORTS]-(s:Sentence)
RETURN e.id AS entity, s.id AS sentence, r.status AS status, r.year AS year, r.verb AS verb
ORDER BY entity, year, sentence, status
