// The embedded store does not look up by its constraints: without an index a MERGE reads every ImportJob.
CREATE INDEX import_job_id_lookup IF NOT EXISTS FOR (n:ImportJob) ON (n.id)
