// A sentence that names each entity, for those of which nothing else is said.
// Params: ids. Columns: entity, sentence.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:MENTIONS]-(s:Sentence)
WITH e.id AS entity, min(s.id) AS sentence
RETURN entity, sentence
ORDER BY entity
