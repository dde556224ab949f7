// After a bulk import, whose tables have a sign for an empty cue: relations without one have the empty text.
MATCH ()-[r]->()
WHERE any(cue IN r.cues WHERE cue = '␀')
SET r.cues = [cue IN r.cues | CASE WHEN cue = '␀' THEN '' ELSE cue END]
