// The mentions in a document, in reading order within each sentence.
// Params: id. Columns: sentence, start, finish, entity, type.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(e:Entity)
RETURN
  s.id AS sentence,
  m.start AS start,
  m.end AS finish,
  e.id AS entity,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type
ORDER BY sentence, start, finish DESC
