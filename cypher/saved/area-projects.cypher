// title: {zh: 某地区有哪些项目, en: Projects of an area}
// description:
//   zh: 位于、改造或连接某个行政区、片区、口岸、场所的项目（含其下级地区），以及各自最近的进展和说到它的句子。
//   en: Projects in, for or connecting to a district, area, port or place and the places within it, each with its latest status and the sentence that says so.
// question:
//   zh: ["{area}有哪些项目", "{area}有什么项目", "{area}的项目"]
//   en: ["projects in {area}", "projects of {area}"]
// order: 1
// view: table
// parameters:
//   - {name: area, type: entity, entityTypes: [District, Area, Port, Place, Route], label: {zh: 地区, en: Area}, required: true}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 200}
MATCH (area:Entity {id: $area})<-[:LOCATED_IN*0..4]-(near:Entity)
MATCH (near)<-[r:LOCATED_IN|TARGETS|CONNECTS]-(p:Project)
WITH DISTINCT p, near, type(r) AS relation, r.evidence AS evidence
UNWIND evidence AS sentenceId
MATCH (s:Sentence {id: sentenceId})<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
OPTIONAL MATCH (:Sentence)-[report:REPORTS]->(p)
WITH
  p, near, relation, s, d, report,
  CASE report.status WHEN 'completed' THEN 3 WHEN 'ongoing' THEN 2 WHEN 'started' THEN 1 ELSE 0 END AS stage
ORDER BY report.year DESC, stage DESC
WITH p, near, relation, s, d, collect(report.status) AS statuses, collect(report.year) AS years
WITH
  p, near, relation, s, d,
  CASE statuses[0]
    WHEN 'planned' THEN '计划'
    WHEN 'started' THEN '启动'
    WHEN 'ongoing' THEN '推进中'
    WHEN 'completed' THEN '完成'
    ELSE '未说明'
  END AS status,
  years[0] AS year,
  CASE relation WHEN 'LOCATED_IN' THEN '位于' WHEN 'TARGETS' THEN '针对' ELSE '连接' END AS how
RETURN
  p.name AS 项目,
  how AS 关系,
  near.name AS 地区,
  status AS 最近进展,
  year AS 进展年份,
  s.text AS 句子,
  d.title AS 文档
ORDER BY 项目, 地区, 文档
LIMIT $limit
