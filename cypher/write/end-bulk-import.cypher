// Takes the mark of import tables away: all is done.
MATCH (mark:Setup {id: 'bulk-import'})
DELETE mark
