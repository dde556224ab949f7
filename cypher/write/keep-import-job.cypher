// An import that this worker has taken, or taken over; state is JSON.
// Params: id, state, at, over, worker, seenAt. Columns: id.
MERGE (j:ImportJob {id: $id})
SET
  j.state = $state,
  j.at = $at,
  j.over = $over,
  j.worker = $worker,
  j.seenAt = $seenAt
RETURN j.id AS id
