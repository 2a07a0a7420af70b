-- The two rules, in the database. May see: audience ∩ reader ≠ ∅ and caveats ⊆ held. May act: only the owner, by duty.
do $$
declare t text;
begin
    foreach t in array array['record', 'version', 'part', 'key', 'grants', 'citation', 'hold', 'file', 'custody', 'dissemination', 'recall', 'tombstone', 'number_block', 'submit_key'] loop
        execute format('alter table records.%I enable row level security', t);
        execute format('alter table records.%I force row level security', t);
        execute format('create policy steward_reads on records.%I for select to tessera_steward using (true)', t);
        execute format('create policy steward_adds on records.%I for insert to tessera_steward with check (true)', t);
        execute format('create policy steward_changes on records.%I for update to tessera_steward using (true) with check (true)', t);
        execute format('create policy purge_reads on records.%I for select to tessera_purge using (true)', t);
        execute format('create policy purge_takes on records.%I for delete to tessera_purge using (true)', t);
        execute format('create policy search_reads on records.%I for select to tessera_search using (true)', t);
        execute format('grant select, insert, update on records.%I to tessera_steward', t);
        execute format('grant select, delete on records.%I to tessera_purge', t);
    end loop;
end $$;
grant select on records.record, records.version, records.part, records.grants, records.citation to tessera_search, tessera_engine;
create policy engine_reads on records.record for select to tessera_engine using (true);
create policy engine_reads on records.version for select to tessera_engine using (true);
create policy engine_reads on records.part for select to tessera_engine using (true);
create policy engine_reads on records.grants for select to tessera_engine using (true);
create policy purge_adds on records.tombstone for insert to tessera_purge with check (true);
create policy purge_recalls on records.recall for insert to tessera_purge with check (true);
grant insert on records.tombstone, records.recall to tessera_purge;
grant select on records.purge_step to tessera_purge;

grant select on records.record, records.version, records.part, records.key, records.grants, records.citation, records.hold, records.file, records.custody,
    records.dissemination, records.recall, records.tombstone, records.submit_key to tessera_app, tessera_jobs;
grant insert on records.record, records.version, records.part, records.key, records.grants, records.citation, records.hold, records.file, records.custody,
    records.dissemination, records.recall, records.submit_key to tessera_app, tessera_jobs;
-- Owner, stream, author, number and audience are never updated by the application.
grant update (title, state, sub_state, priority, occurred_from, occurred_to, current_version, issued_version, review_on, purge_on, on_hold, caveats) on records.record to tessera_app, tessera_jobs;
grant update (issued_by, issued_at, content_hash) on records.version to tessera_app, tessera_jobs;
grant update (content, sealed, text) on records.part to tessera_app, tessera_jobs;
grant update (withdrawn_at, withdrawn_by, why_withdrawn, until) on records.grants to tessera_app, tessera_jobs;
grant update (lifted_by, lifted_at) on records.hold to tessera_app;
grant update (copy_type, copy_size, state, why_refused) on records.file to tessera_app, tessera_jobs;
grant update (acknowledged_by, acknowledged_at) on records.recall to tessera_app;

create policy sees on records.record for select to tessera_app, tessera_jobs using (
    audience && (select access.audience())::uuid[] and caveats <@ (select access.caveats())::text[]);
create policy writes on records.record for insert to tessera_app, tessera_jobs with check (
    owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[]) and author = (select access.posting()));
create policy changes on records.record for update to tessera_app, tessera_jobs
    using (owner = any ((select access.acts(array['write', 'triage', 'vet', 'approve', 'release', 'supervise', 'privacy', 'import']))::uuid[]))
    with check (owner = any ((select access.acts(array['write', 'triage', 'vet', 'approve', 'release', 'supervise', 'privacy', 'import']))::uuid[]));

create policy sees on records.version for select to tessera_app, tessera_jobs using (
    audience && (select access.audience())::uuid[] and exists (select from records.record r where r.id = version.record));
create policy writes on records.version for insert to tessera_app, tessera_jobs with check (
    made_by = (select access.posting())
    and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])));
create policy issues on records.version for update to tessera_app, tessera_jobs
    using (issued_at is null and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['approve', 'vet', 'triage', 'import', 'write']))::uuid[])))
    with check (exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['approve', 'vet', 'triage', 'import', 'write']))::uuid[])));

create policy sees on records.part for select to tessera_app, tessera_jobs using (
    audience && (select access.audience())::uuid[] and caveats <@ (select access.caveats())::text[]
    and exists (select from records.version v where v.record = part.record and v.version = part.version));
create policy writes on records.part for insert to tessera_app, tessera_jobs with check (
    exists (select from records.record r join records.version v on v.record = r.id and v.version = part.version and v.issued_at is null
            where r.id = part.record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])));
create policy rewrites on records.part for update to tessera_app, tessera_jobs
    using (exists (select from records.record r join records.version v on v.record = r.id and v.version = part.version and v.issued_at is null
            where r.id = part.record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'approve']))::uuid[])))
    with check (true);

-- Keys open only where the record is the reader's own: recipients get clear parts, never sealed ones.
create policy sees on records.key for select to tessera_app, tessera_jobs using (
    exists (select from records.record r where r.id = key.record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'approve', 'release', 'supervise', 'privacy', 'import']))::uuid[])));
create policy writes on records.key for insert to tessera_app, tessera_jobs with check (
    exists (select from records.record r where r.id = key.record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])));

-- Grants are seen by who gave and who received them; never by another recipient.
create policy sees on records.grants for select to tessera_app, tessera_jobs using (
    (recipient = (select access.agency()) or exists (select from records.record r where r.id = grants.record and r.owner = (select access.agency())))
    and exists (select from records.record r where r.id = grants.record));
create policy gives on records.grants for insert to tessera_app with check (
    given_by = (select access.posting())
    and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['release']))::uuid[])));
create policy withdraws on records.grants for update to tessera_app, tessera_jobs
    using (exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['release', 'privacy']))::uuid[])))
    with check (exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['release', 'privacy']))::uuid[])));

create policy sees on records.citation for select to tessera_app, tessera_jobs using (exists (select from records.record r where r.id = citation.record));
create policy writes on records.citation for insert to tessera_app, tessera_jobs with check (
    made_by = (select access.posting())
    and exists (select from records.record r where r.id = citation.record and r.owner = any ((select access.acts(array['write', 'triage', 'vet']))::uuid[]))
    and exists (select from records.record r where r.id = cites));

create policy sees on records.hold for select to tessera_app, tessera_jobs using (
    exists (select from records.record r where r.id = hold.record and r.owner = (select access.agency())));
create policy writes on records.hold for insert to tessera_app with check (
    exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['privacy', 'supervise']))::uuid[])));
create policy lifts on records.hold for update to tessera_app
    using (exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['privacy']))::uuid[])))
    with check (true);

-- Files travel with the body; their custody is the owner's affair.
create policy sees on records.file for select to tessera_app, tessera_jobs using (
    exists (select from records.version v where v.record = file.record and v.version >= file.version));
create policy writes on records.file for insert to tessera_app, tessera_jobs with check (
    exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])));
create policy prepares on records.file for update to tessera_app, tessera_jobs
    using (exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])))
    with check (true);
create policy sees on records.custody for select to tessera_app, tessera_jobs using (
    exists (select from records.file f join records.record r on r.id = f.record where f.id = custody.file and r.owner = (select access.agency())));
create policy writes on records.custody for insert to tessera_app, tessera_jobs with check (exists (select from records.file f where f.id = file));

create policy sees on records.dissemination for select to tessera_app, tessera_jobs using (owner = (select access.agency()));
create policy writes on records.dissemination for insert to tessera_app, tessera_jobs with check (
    by_posting = (select access.posting()) and exists (select from records.record r where r.id = record and r.owner = dissemination.owner));

create policy sees on records.recall for select to tessera_app, tessera_jobs using ((select access.agency()) in (owner, recipient));
create policy writes on records.recall for insert to tessera_app, tessera_jobs with check (
    owner = any ((select access.acts(array['release', 'privacy', 'purge']))::uuid[]));
create policy acknowledges on records.recall for update to tessera_app using (recipient = (select access.agency())) with check (recipient = (select access.agency()));

create policy sees on records.tombstone for select to tessera_app, tessera_jobs using (owner = (select access.agency()));
create policy sees on records.submit_key for select to tessera_app, tessera_jobs using (owner = (select access.agency()));
create policy writes on records.submit_key for insert to tessera_app, tessera_jobs with check (owner = (select access.agency()));
