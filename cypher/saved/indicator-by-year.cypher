// title: {zh: 指标历年数值, en: An indicator over the years}
// description: {zh: 名称含某词的指标在各年的数值、增幅和出处。, en: "Value, growth and source, year by year, of the indicators whose name holds a word."}
// order: 9
// view: table
// parameters:
//   - {name: indicator, type: string, label: {zh: 指标, en: Indicator}, required: true, default: 地区生产总值}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 300}
MATCH (d:Document)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[:STATES]->(m:Metric)
WHERE m.indicator CONTAINS $indicator
OPTIONAL MATCH (m)-[:MEASURES]->(e:Entity)
WITH d, s, m, e, CASE m.kind WHEN 'target' THEN '目标' ELSE '实际' END AS kind
RETURN
  m.indicator AS 指标,
  e.name AS 对象,
  m.year AS 年份,
  kind AS 性质,
  m.qualifier AS 限定,
  m.value AS 数值,
  m.unit AS 单位,
  m.change AS 增幅百分比,
  s.text AS 句子,
  d.title AS 文档
ORDER BY 对象, 指标, 年份, 文档
LIMIT $limit
