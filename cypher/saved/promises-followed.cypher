// title: {zh: 承诺的后续, en: What became of promises}
// description:
//   zh: 某年承诺的事项在之后的文档里有什么说法；后续为空是“未见记载”，不等于没有做。
//   en: What later documents say of the promises of a year; an empty follow-up means that nothing is said, not that nothing was done.
// order: 6
// view: table
// parameters:
//   - {name: year, type: year, label: {zh: 承诺年份, en: Year of the promise}, required: true, default: 2023}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 300}
MATCH (promise:Sentence)-[r:REPORTS]->(e:Entity)
WHERE r.status = 'planned' AND r.year = $year
WITH DISTINCT e, $year AS promised
OPTIONAL MATCH (:Document)-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence)-[later:REPORTS]->(e)
WHERE later.status <> 'planned' AND later.year >= promised
WITH
  e.name AS name,
  promised,
  later.year AS year,
  s.text AS sentence,
  CASE later.status
    WHEN 'started' THEN '启动'
    WHEN 'ongoing' THEN '推进中'
    WHEN 'completed' THEN '完成'
    ELSE '未见记载'
  END AS status
RETURN name AS 事项, promised AS 承诺年份, status AS 后续, year AS 后续年份, sentence AS 句子
ORDER BY 事项, 后续年份, 句子
LIMIT $limit
