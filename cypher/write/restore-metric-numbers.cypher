// Numbers of metrics are floats whether or not they are whole, which a backup's text cannot say.
MATCH (m:Metric)
SET
  m.value = toFloat(m.value),
  m.change = toFloat(m.change),
  m.confidence = toFloat(m.confidence)
