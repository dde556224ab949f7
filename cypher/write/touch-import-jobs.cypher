// Says that the worker of these imports is alive.
// Params: ids, worker, seenAt. Columns: id.
UNWIND $ids AS id
MATCH (j:ImportJob {id: id})
WHERE j.worker = $worker
SET j.seenAt = $seenAt
RETURN j.id AS id
