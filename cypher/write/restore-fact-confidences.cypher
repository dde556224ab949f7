// Confidences of mentions and status facts are floats whether or not they are whole.
MATCH (:Sentence)-[r]->(:Entity)
SET r.confidence = toFloat(r.confidence)
