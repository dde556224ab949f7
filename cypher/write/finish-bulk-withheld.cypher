// Withheld relations of import tables get their list of one empty text.
MATCH (:Document)-[r:WITHHOLDS]->(:Entity)
WHERE r.cues IS NULL
SET r.cues = ['']
