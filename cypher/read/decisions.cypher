// What persons decided of two identities, the latest first.
// Params: limit. Columns: id, verdict, keep, rule, note, at, one, oneType, oneScope, oneName, other, otherType, otherScope, otherName.
MATCH (d:Decision)
RETURN
  d.id AS id,
  d.verdict AS verdict,
  d.keep AS keep,
  d.rule AS rule,
  d.note AS note,
  d.at AS at,
  d.one AS one,
  d.oneType AS oneType,
  d.oneScope AS oneScope,
  d.oneName AS oneName,
  d.other AS other,
  d.otherType AS otherType,
  d.otherScope AS otherScope,
  d.otherName AS otherName
ORDER BY at DESC, id
LIMIT $limit
