-- What was issued stays as it was issued: nobody adds to what an issued version names, and nobody decides it anew.
-- What was rejected, or waits to be confirmed, is the owner's alone: it never travels.
-- A privacy officer who strikes a passage strikes it from what the record names as well.
drop policy writes on graph.mention;
create policy writes on graph.mention for insert to tessera_app, tessera_jobs with check (
    made_by = (select access.posting())
    and exists (select from records.record r join records.version v on v.record = r.id
                where r.id = mention.record and v.version = mention.version and v.issued_at is null
                  and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import', 'privacy']))::uuid[])));

drop policy decides on graph.mention;
create policy decides on graph.mention for update to tessera_app, tessera_jobs
    using (exists (select from records.record r join records.version v on v.record = r.id
                   where r.id = mention.record and v.version = mention.version and v.issued_at is null
                     and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import', 'privacy']))::uuid[])))
    with check (exists (select from records.record r where r.id = mention.record
                        and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import', 'privacy']))::uuid[])));

drop policy sees on graph.mention;
create policy sees on graph.mention for select to tessera_app, tessera_jobs using (
    exists (select from records.part p where p.record = mention.record and p.version = mention.version and p.name = 'body')
    and (state = 'Confirmed' or exists (select from records.record r where r.id = mention.record and r.owner = (select access.agency()))));

drop policy writes on graph.link;
create policy writes on graph.link for insert to tessera_app, tessera_jobs with check (
    made_by = (select access.posting())
    and exists (select from graph.mention x join graph.mention y on y.record = x.record and y.version = x.version join records.record r on r.id = x.record
                where x.id = link.a and y.id = link.b and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import', 'privacy']))::uuid[])));
