-- The wall before the graph: a mention is seen where its version's body is; a match, link or judgement where both its mentions are.
do $$
declare t text;
begin
    foreach t in array array['mention', 'link', 'judgement', 'match', 'carried', 'matched', 'pointer_key', 'pointable', 'pointer_log'] loop
        execute format('alter table graph.%I enable row level security', t);
        execute format('alter table graph.%I force row level security', t);
        execute format('create policy steward_reads on graph.%I for select to tessera_steward using (true)', t);
        execute format('create policy steward_adds on graph.%I for insert to tessera_steward with check (true)', t);
        execute format('create policy steward_changes on graph.%I for update to tessera_steward using (true) with check (true)', t);
        execute format('create policy search_reads on graph.%I for select to tessera_search using (true)', t);
        execute format('grant select, insert, update on graph.%I to tessera_steward', t);
        execute format('grant select on graph.%I to tessera_search', t);
    end loop;
    foreach t in array array['mention', 'link', 'judgement', 'match', 'carried', 'matched', 'pointer_key'] loop
        execute format('create policy purge_reads on graph.%I for select to tessera_purge using (true)', t);
        execute format('create policy purge_takes on graph.%I for delete to tessera_purge using (true)', t);
        execute format('grant select, delete on graph.%I to tessera_purge', t);
    end loop;
end $$;

grant select on graph.mention, graph.link, graph.judgement, graph.match, graph.carried, graph.matched, graph.pointable, graph.pointer_log to tessera_app, tessera_jobs;
grant insert on graph.mention, graph.link, graph.judgement to tessera_app, tessera_jobs;
grant insert on graph.pointable to tessera_app;
-- What a mention says is never updated; only what a person decided of it.
grant update (state, decided_by, decided_at, role, parent, grade_scheme, grade_source, grade_content) on graph.mention to tessera_app, tessera_jobs;
grant update (undone_by, undone_at) on graph.judgement to tessera_app;
grant update (closed_by, closed_at) on graph.pointable to tessera_app;

create policy sees on graph.mention for select to tessera_app, tessera_jobs using (
    exists (select from records.part p where p.record = mention.record and p.version = mention.version and p.name = 'body'));
create policy writes on graph.mention for insert to tessera_app, tessera_jobs with check (
    made_by = (select access.posting())
    and exists (select from records.record r where r.id = mention.record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])));
create policy decides on graph.mention for update to tessera_app, tessera_jobs
    using (exists (select from records.record r where r.id = mention.record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])))
    with check (exists (select from records.record r where r.id = mention.record and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])));

create policy sees on graph.link for select to tessera_app, tessera_jobs using (
    exists (select from graph.mention m where m.id = link.a) and exists (select from graph.mention m where m.id = link.b));
create policy writes on graph.link for insert to tessera_app, tessera_jobs with check (
    made_by = (select access.posting())
    and exists (select from graph.mention x join graph.mention y on y.record = x.record and y.version = x.version join records.record r on r.id = x.record
                where x.id = link.a and y.id = link.b and r.owner = any ((select access.acts(array['write', 'triage', 'vet', 'import']))::uuid[])));

-- A judgement is the work of one center, over whatever it may see: it writes into no record.
create policy sees on graph.judgement for select to tessera_app, tessera_jobs using (
    center = (select access.agency())
    and exists (select from graph.mention m where m.id = judgement.a) and exists (select from graph.mention m where m.id = judgement.b));
create policy writes on graph.judgement for insert to tessera_app with check (
    center = any ((select access.acts(array['write', 'triage', 'vet']))::uuid[]) and by_posting = (select access.posting())
    and exists (select from graph.mention m where m.id = judgement.a) and exists (select from graph.mention m where m.id = judgement.b));
create policy undoes on graph.judgement for update to tessera_app
    using (undone_at is null and center = any ((select access.acts(array['write', 'triage', 'vet']))::uuid[]))
    with check (undone_by = (select access.posting()));

create policy sees on graph.match for select to tessera_app, tessera_jobs using (
    exists (select from graph.mention m where m.id = match.a) and exists (select from graph.mention m where m.id = match.b));
create policy sees on graph.carried for select to tessera_app, tessera_jobs using (
    exists (select from graph.mention m where m.id = carried.a) and exists (select from graph.mention m where m.id = carried.b));
create policy sees on graph.matched for select to tessera_app, tessera_jobs using (
    exists (select from records.version v where v.record = matched.record and v.version = matched.version));

-- The engine sees all to index all, and writes what it found; it decides nothing.
do $$
declare t text;
begin
    execute 'create policy engine_reads on graph.mention for select to tessera_engine using (true)';
    foreach t in array array['match', 'carried', 'matched', 'pointer_key'] loop
        execute format('create policy engine_reads on graph.%I for select to tessera_engine using (true)', t);
        execute format('create policy engine_writes on graph.%I for insert to tessera_engine with check (true)', t);
    end loop;
    foreach t in array array['match', 'carried', 'pointer_key'] loop
        execute format('create policy engine_takes on graph.%I for delete to tessera_engine using (true)', t);
    end loop;
end $$;
create policy engine_rewrites on graph.match for update to tessera_engine using (true) with check (true);
grant select on graph.mention, graph.match, graph.carried, graph.matched, graph.pointer_key to tessera_engine;
grant insert on graph.match, graph.carried, graph.matched, graph.pointer_key to tessera_engine;
grant update on graph.match to tessera_engine;
grant delete on graph.match, graph.carried, graph.pointer_key to tessera_engine;

create policy sees on graph.pointable for select to tessera_app, tessera_jobs using (owner = (select access.agency()));
create policy opens on graph.pointable for insert to tessera_app with check (
    owner = any ((select access.acts(array['privacy']))::uuid[]) and opened_by = (select access.posting()));
create policy closes on graph.pointable for update to tessera_app
    using (closed_at is null and owner = any ((select access.acts(array['privacy']))::uuid[]))
    with check (closed_by = (select access.posting()));
create policy sees on graph.pointer_log for select to tessera_app, tessera_jobs using (center = (select access.agency()));
create policy search_logs on graph.pointer_log for insert to tessera_search with check (true);
grant insert on graph.pointer_log to tessera_search;
