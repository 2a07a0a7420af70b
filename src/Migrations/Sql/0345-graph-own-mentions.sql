-- As 0335: who reads an issued version sees what was confirmed of it, its owner also what waits for a decision. Said so that it is looked up
-- for each mention: written as "exists", PostgreSQL may read all of a center's records to see one.
drop policy sees on graph.mention;
create policy sees on graph.mention for select to tessera_app, tessera_jobs using (
    exists (select from records.part p where p.record = mention.record and p.version = mention.version and p.name = 'body')
    and (state = 'Confirmed' or (select r.owner from records.record r where r.id = mention.record) = (select access.agency())));
