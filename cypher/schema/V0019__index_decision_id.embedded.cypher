// The embedded store does not look up by its constraints: without an index a MERGE reads every Decision.
CREATE INDEX decision_id_lookup IF NOT EXISTS FOR (n:Decision) ON (n.id)
