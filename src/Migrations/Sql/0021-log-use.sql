-- Who searches and opens how much: what oversight asks of two months of the log at a time. The list of kinds is the one that it asks with.
create index entry_use on log.entry (center, at) include (person, posting, kind)
    where kind in ('search.asked', 'record.viewed', 'part.opened', 'file.viewed', 'entity.viewed', 'piece.begun');
