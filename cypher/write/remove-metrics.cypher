// The metrics that a document's sentences state.
// Params: document.
MATCH (:Document {id: $document})-[:HAS_SECTION]->(c:Section)
MATCH (c)-[:HAS_SENTENCE]->(:Sentence)-[:STATES]->(m:Metric)
DETACH DELETE m
