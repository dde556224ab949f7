// Marks that the store has been filled once: samples do not come back after that.
MERGE (mark:Setup {id: 'samples'})
RETURN mark.id AS id
