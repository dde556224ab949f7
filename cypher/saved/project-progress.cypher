// title: {zh: 项目进展, en: Progress of a project}
// description: {zh: 各年文档对一个项目（或其他实体）进展的说法，按年排列。, en: What the documents say of the progress of a project or other entity, by year.}
// question:
//   zh: ["{entity}进展如何", "{entity}的进展", "{entity}做到哪一步"]
//   en: ["how far is {entity}", "progress of {entity}"]
// order: 7
// view: table
// parameters:
//   - {name: entity, type: entity, entityTypes: [Project, Place, Route, Area, Port, Program, Organization, Platform, Event], label: {zh: 项目或实体, en: Project or entity}, required: true}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 200}
MATCH (:Entity {id: $entity})<-[r:REPORTS]-(s:Sentence)
MATCH (s)<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
WITH
  d, s, r,
  CASE r.status
    WHEN 'planned' THEN '计划'
    WHEN 'started' THEN '启动'
    WHEN 'ongoing' THEN '推进中'
    ELSE '完成'
  END AS status
RETURN r.year AS 年份, status AS 进展, r.verb AS 说法, s.text AS 句子, d.title AS 文档
ORDER BY 年份, 文档, s.order
LIMIT $limit
