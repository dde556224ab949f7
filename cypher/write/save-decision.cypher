// What a person decided of two identities, new or changed.
// Params: id, verdict, keep, rule, note, at, one, oneType, oneScope, oneName, oneKey, other, otherType, otherScope, otherName, otherKey.
// Columns: id.
MERGE (d:Decision {id: $id})
SET
  d.verdict = $verdict,
  d.keep = $keep,
  d.rule = $rule,
  d.note = $note,
  d.at = $at,
  d.one = $one,
  d.oneType = $oneType,
  d.oneScope = $oneScope,
  d.oneName = $oneName,
  d.oneKey = $oneKey,
  d.other = $other,
  d.otherType = $otherType,
  d.otherScope = $otherScope,
  d.otherName = $otherName,
  d.otherKey = $otherKey
RETURN d.id AS id
