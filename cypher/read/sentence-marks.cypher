// The mentions in sentences, in reading order.
// Params: ids. Columns: sentence, start, finish, entity, type.
UNWIND $ids AS id
MATCH (s:Sentence {id: id})-[m:MENTIONS]->(e:Entity)
RETURN
  s.id AS sentence,
  m.start AS start,
  m.end AS finish,
  e.id AS entity,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type
ORDER BY sentence, start, finish DESC
