// The embedded store does not look up by its constraints: without an index a MERGE reads every Merged.
CREATE INDEX merged_id_lookup IF NOT EXISTS FOR (n:Merged) ON (n.id)
