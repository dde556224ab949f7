// One import; state is JSON.
// Params: id. Columns: id, state, at, worker, seenAt.
MATCH (j:ImportJob {id: $id})
RETURN
  j.id AS id,
  j.state AS state,
  j.at AS at,
  j.worker AS worker,
  j.seenAt AS seenAt
