// Metrics are compared over the years by their indicator.
CREATE INDEX metric_indicator IF NOT EXISTS FOR (n:Metric) ON (n.indicator)
