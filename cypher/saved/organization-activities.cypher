// title: {zh: 某机构参与的事, en: What an organisation takes part in}
// description: {zh: 一个机构或行政区设立、实施、举办、合作、获得的事项及其句子。, en: "What an organisation or district founds, carries out, hosts, works together on or receives, with the sentences."}
// question:
//   zh: ["{actor}做了什么", "{actor}参与了哪些事"]
//   en: ["what does {actor} do"]
// order: 8
// view: table
// parameters:
//   - {name: actor, type: entity, entityTypes: [Organization, District], label: {zh: 机构或行政区, en: Organisation or district}, required: true}
//   - {name: limit, type: integer, label: {zh: 最多条数, en: Rows at most}, default: 300}
MATCH (actor:Entity {id: $actor})-[r:ESTABLISHES|IMPLEMENTS|HOSTS|COOPERATES_WITH|AWARDED]-(other:Entity)
WITH
  other.name AS name,
  [label IN labels(other) WHERE label <> 'Entity' | toString(label)][0] AS type,
  r.evidence AS evidence,
  CASE type(r)
    WHEN 'ESTABLISHES' THEN '设立'
    WHEN 'IMPLEMENTS' THEN '实施'
    WHEN 'HOSTS' THEN '举办'
    WHEN 'AWARDED' THEN '获得'
    ELSE '合作'
  END AS how
UNWIND evidence AS sentenceId
MATCH (s:Sentence {id: sentenceId})<-[:HAS_SENTENCE]-(:Section)<-[:HAS_SECTION]-(d:Document)
RETURN how AS 行为, name AS 事项, type AS 类型, s.year AS 年份, s.text AS 句子, d.title AS 文档
ORDER BY 行为, 年份, 事项
LIMIT $limit
