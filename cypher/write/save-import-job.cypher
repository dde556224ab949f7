// How far an import has come, where it still is this worker's; state is JSON.
// Params: id, state, over, worker, seenAt. Columns: id (no row where it is another's).
MATCH (j:ImportJob {id: $id})
WHERE j.worker = $worker
SET j.state = $state, j.over = $over, j.seenAt = $seenAt
RETURN j.id AS id
