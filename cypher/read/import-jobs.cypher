// Imports, those that are over among them, the latest first; state is JSON.
// Params: limit. Columns: id, state, at, worker, seenAt.
MATCH (j:ImportJob)
RETURN
  j.id AS id,
  j.state AS state,
  j.at AS at,
  j.worker AS worker,
  j.seenAt AS seenAt
ORDER BY at DESC, id
LIMIT $limit
