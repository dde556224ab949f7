// Confidences of relations are floats whether or not they are whole.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.confidences IS NOT NULL
SET r.confidences = [confidence IN r.confidences | toFloat(confidence)]
