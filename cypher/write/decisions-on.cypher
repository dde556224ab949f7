// What was decided of the given identities.
// Params: ids. Columns: id, verdict, keep, one, oneType, oneScope, oneName, oneKey, other, otherType, otherScope, otherName, otherKey.
UNWIND $ids AS entityId
MATCH (d:Decision {one: entityId})
RETURN
  d.id AS id,
  d.verdict AS verdict,
  d.keep AS keep,
  d.one AS one,
  d.oneType AS oneType,
  d.oneScope AS oneScope,
  d.oneName AS oneName,
  d.oneKey AS oneKey,
  d.other AS other,
  d.otherType AS otherType,
  d.otherScope AS otherScope,
  d.otherName AS otherName,
  d.otherKey AS otherKey
UNION
UNWIND $ids AS entityId
MATCH (d:Decision {other: entityId})
RETURN
  d.id AS id,
  d.verdict AS verdict,
  d.keep AS keep,
  d.one AS one,
  d.oneType AS oneType,
  d.oneScope AS oneScope,
  d.oneName AS oneName,
  d.oneKey AS oneKey,
  d.other AS other,
  d.otherType AS otherType,
  d.otherScope AS otherScope,
  d.otherName AS otherName,
  d.otherKey AS otherKey
