-- The wall before access's own tables, and before the log for those who have a reader.
do $$
declare t text;
begin
    foreach t in array array['agency', 'person', 'posting', 'training', 'agreement', 'party', 'session', 'policy', 'stamp_key', 'data_key'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
        execute format('create policy access_reads on access.%I for select to tessera_access using (true)', t);
    end loop;
    foreach t in array array['agency', 'person', 'posting', 'training', 'agreement', 'party', 'session', 'policy'] loop
        execute format('create policy steward_reads on access.%I for select to tessera_steward using (true)', t);
        execute format('create policy steward_adds on access.%I for insert to tessera_steward with check (true)', t);
        execute format('create policy steward_changes on access.%I for update to tessera_steward using (true) with check (true)', t);
    end loop;
    -- The directory: whoever is signed in may know who works where; nobody else.
    foreach t in array array['agency', 'person', 'posting', 'agreement', 'party'] loop
        execute format('create policy directory on access.%I for select to tessera_app, tessera_jobs using ((select access.posting()) is not null)', t);
        execute format('create policy engine_reads on access.%I for select to tessera_engine, tessera_search, tessera_purge using (true)', t);
    end loop;
end $$;

create policy access_begins on access.session for insert to tessera_access with check (true);
create policy access_moves on access.session for update to tessera_access using (true) with check (true);
create policy access_keeps on access.data_key for insert to tessera_access with check (true);
create policy own_center on access.training for select to tessera_app, tessera_jobs using (
    exists (select from access.posting p where p.person = training.person and p.center = any ((select access.acts(array['supervise', 'privacy', 'vet', 'approve', 'audit', 'admin']))::uuid[]))
    or person = (select access.person()));

-- The identity role knows accounts' people, and where they are posted to begin a session.
create policy identity_reads on access.person for select to tessera_identity using (true);
create policy identity_adds on access.person for insert to tessera_identity with check (true);
create policy identity_changes on access.person for update to tessera_identity using (true) with check (true);
create policy identity_postings on access.posting for select to tessera_identity using (true);
create policy identity_agencies on access.agency for select to tessera_identity using (true);

-- Log rows say truly who wrote them, and are read by the auditors of their center.
create policy writes_own on log.entry for insert to tessera_app, tessera_jobs with check (posting = (select access.posting()));
create policy audits on log.entry for select to tessera_app using (center = any ((select access.acts(array['audit', 'privacy']))::uuid[]));
