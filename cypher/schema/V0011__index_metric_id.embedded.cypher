// The embedded store does not look up by its constraints: without an index a MERGE reads every Metric.
CREATE INDEX metric_id_lookup IF NOT EXISTS FOR (n:Metric) ON (n.id)
