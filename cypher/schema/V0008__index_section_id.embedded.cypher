// The embedded store does not look up by its constraints: without an index a MERGE reads every Section.
CREATE INDEX section_id_lookup IF NOT EXISTS FOR (n:Section) ON (n.id)
