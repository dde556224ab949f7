// Entities by id, as the canvas draws them: with how many edges they have, the documents that describe them, and what
// is reported of their progress, status by status with its year (0 where none is said). One statement costs less than four.
// Params: ids. Columns: id, type, name, aliases, scope, level, mentions, sample, degree, documents, years, statuses, statusYears.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r]-(other:Entity)
  WITH DISTINCT type(r) AS relation, startNode(r).id AS start, other.id AS otherId
  RETURN count(relation) AS degree
}
CALL (e) {
  MATCH (e)<-[:DESCRIBES]-(d:Document)
  WITH DISTINCT d.id AS document, d.year AS year
  ORDER BY document
  RETURN collect(document) AS documents, collect(year) AS years
}
CALL (e) {
  MATCH (e)<-[r:REPORTS]-(:Sentence)
  WITH DISTINCT r.status AS status, coalesce(r.year, 0) AS year
  ORDER BY year, status
  RETURN collect(status) AS statuses, collect(year) AS statusYears
}
RETURN
  e.id AS id,
  [label IN labels(e) WHERE label <> 'Entity'][0] AS type,
  e.name AS name,
  e.aliases AS aliases,
  e.scope AS scope,
  e.level AS level,
  e.mentions AS mentions,
  e.sample AS sample,
  degree,
  documents,
  years,
  statuses,
  statusYears
