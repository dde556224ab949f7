// Metrics are compared over the years by their indicator.
CREATE TEXT INDEX metric_indicator IF NOT EXISTS FOR (n:Metric) ON (n.indicator)
