// title: {zh: 某年承诺的事项, en: Promises of a year}
// description: {zh: 各文档计划在某一年做的事，以及承诺它的句子。, en: What the documents plan for a year and the sentences that promise it.}
// order: 5
// view: table
// parameters:
//   - {name: year, type: year, label: {zh: 年份, en: Year}, required: true, default: 2023}
//   - {name: type, type: entityType, label: {zh: 类型, en: Type}}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 300}
MATCH (d:Document)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)
MATCH (s)-[r:REPORTS]->(e:Entity)
WHERE r.status = 'planned' AND r.year = $year
WITH d, s, r, e, [label IN labels(e) WHERE label <> 'Entity' | toString(label)][0] AS type
WHERE $type IS NULL OR type = $type
RETURN
  e.name AS 事项,
  type AS 类型,
  r.verb AS 说法,
  s.text AS 句子,
  d.place AS 地方,
  d.title AS 文档
ORDER BY 文档, s.order, 事项
LIMIT $limit
