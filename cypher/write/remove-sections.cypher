// A document's sections.
// Params: document.
MATCH (:Document {id: $document})-[:HAS_SECTION]->(c:Section)
DETACH DELETE c
