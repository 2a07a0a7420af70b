-- Files without a copy are asked for every two seconds, by each center: there are few, and they are found without reading the others.
create index file_waiting on records.file (id) where state = 'sealed';
