-- The wall before vetting: what a determination rests on is its owner's own; a recipient of the record never sees it.
do $$
declare t text;
begin
    foreach t in array array['sar', 'determination', 'behavior', 'argument', 'check_made', 'protected_review', 'referral', 'ise_sar'] loop
        execute format('alter table vetting.%I enable row level security', t);
        execute format('alter table vetting.%I force row level security', t);
        execute format('create policy steward_reads on vetting.%I for select to tessera_steward using (true)', t);
        execute format('create policy steward_adds on vetting.%I for insert to tessera_steward with check (true)', t);
        execute format('create policy steward_changes on vetting.%I for update to tessera_steward using (true) with check (true)', t);
        execute format('create policy purge_reads on vetting.%I for select to tessera_purge using (true)', t);
        execute format('create policy purge_takes on vetting.%I for delete to tessera_purge using (true)', t);
        execute format('grant select, insert, update on vetting.%I to tessera_steward', t);
        execute format('grant select, delete on vetting.%I to tessera_purge', t);
        execute format('grant select, insert on vetting.%I to tessera_app, tessera_jobs', t);
    end loop;
    -- Those that hang on the record: its owner reads them, its owner's staff with the duty write them.
    foreach t in array array['determination', 'check_made', 'protected_review', 'referral'] loop
        execute format('create policy sees on vetting.%I for select to tessera_app, tessera_jobs using (
            exists (select from records.record r where r.id = record and r.owner = (select access.agency())))', t);
    end loop;
end $$;
create policy purge_forgets_tip on vetting.sar for update to tessera_purge using (true) with check (true);
create policy purge_forgets_sar on vetting.ise_sar for update to tessera_purge using (true) with check (true);
grant update (tip, ise_sar) on vetting.sar to tessera_purge;
grant update (sar) on vetting.ise_sar to tessera_purge;

grant update (stage, since, due_at, sectors, tip_class, grade_scheme, grade_source, grade_content, ise_sar, close_reason, close_words) on vetting.sar to tessera_app;
grant update (version, draft, additional_facts, first_by, first_person, first_at, first_training, second_by, second_person, second_at, second_training, decision, rationale)
    on vetting.determination to tessera_app;
grant update (answer, relates, stands_apart, statement, by, training, answered_at) on vetting.protected_review to tessera_app;
grant update (personal_data, approved_by, approved_at) on vetting.ise_sar to tessera_app;

create policy sees on vetting.sar for select to tessera_app, tessera_jobs using (
    owner = (select access.agency()) and exists (select from records.record r where r.id = record));
create policy writes on vetting.sar for insert to tessera_app with check (
    owner = any ((select access.acts(array['vet']))::uuid[]) and exists (select from records.record r where r.id = record and r.owner = sar.owner));
create policy changes on vetting.sar for update to tessera_app
    using (owner = any ((select access.acts(array['vet', 'triage', 'supervise']))::uuid[]))
    with check (owner = any ((select access.acts(array['vet', 'triage', 'supervise']))::uuid[]));

create policy sees on vetting.ise_sar for select to tessera_app, tessera_jobs using (
    owner = (select access.agency()) and exists (select from records.record r where r.id = record));
create policy writes on vetting.ise_sar for insert to tessera_app with check (
    owner = any ((select access.acts(array['vet']))::uuid[]) and second_by = (select access.posting()));
create policy approves on vetting.ise_sar for update to tessera_app
    using (approved_by is null and owner = any ((select access.acts(array['vet', 'approve']))::uuid[]))
    with check (approved_by = (select access.posting()));

create policy writes on vetting.determination for insert to tessera_app with check (
    exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['vet']))::uuid[])));
-- What is decided stays: a signed round is never changed again.
create policy signs on vetting.determination for update to tessera_app
    using (decision is null and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['vet']))::uuid[])))
    with check (coalesce(second_by, first_by, (select access.posting())) = (select access.posting()));

create policy sees on vetting.behavior for select to tessera_app, tessera_jobs using (exists (select from vetting.determination d where d.id = determination));
create policy writes on vetting.behavior for insert to tessera_app with check (
    exists (select from vetting.determination d where d.id = determination and d.first_by = (select access.posting()) and d.second_by is null));
create policy sees on vetting.argument for select to tessera_app, tessera_jobs using (exists (select from vetting.determination d where d.id = determination));
create policy writes on vetting.argument for insert to tessera_app with check (
    exists (select from vetting.determination d where d.id = determination and d.first_by = (select access.posting()) and d.second_by is null));

create policy writes on vetting.check_made for insert to tessera_app with check (
    by = (select access.posting())
    and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['vet', 'triage', 'write']))::uuid[])));
create policy writes on vetting.protected_review for insert to tessera_app with check (
    exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['vet', 'privacy']))::uuid[])));
create policy answers on vetting.protected_review for update to tessera_app
    using (answer is null and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['vet', 'privacy']))::uuid[])))
    with check (by = (select access.posting()));
create policy writes on vetting.referral for insert to tessera_app with check (
    by = (select access.posting())
    and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['vet', 'triage', 'supervise']))::uuid[])));

-- The privacy officer strikes a passage in a SAR that is not issued yet, without the duty to write.
create policy strikes on records.part for update to tessera_app
    using (name = 'body' and exists (select from records.record r join records.version v on v.record = r.id and v.version = part.version and v.issued_at is null
            where r.id = part.record and r.kind = 'sar' and r.owner = any ((select access.acts(array['privacy']))::uuid[])))
    with check (true);

grant create on schema vetting to tessera_purge;
set role tessera_purge;
create function vetting.purge_record(the_record uuid) returns void language plpgsql set search_path = pg_catalog as $$
begin
    delete from vetting.behavior b using vetting.determination d where d.id = b.determination and d.record = the_record;
    delete from vetting.argument a using vetting.determination d where d.id = a.determination and d.record = the_record;
    delete from vetting.determination where record = the_record;
    delete from vetting.check_made where record = the_record;
    delete from vetting.protected_review where record = the_record;
    delete from vetting.referral where record = the_record;
    delete from vetting.ise_sar where record = the_record;
    delete from vetting.sar where record = the_record;
    update vetting.sar set tip = null where tip = the_record;
    update vetting.sar set ise_sar = null where ise_sar = the_record;
    update vetting.ise_sar set sar = null where sar = the_record;
end $$;
revoke execute on function vetting.purge_record(uuid) from public;
reset role;
revoke create on schema vetting from tessera_purge;
insert into records.purge_step (position, function) values (600, 'vetting.purge_record');
