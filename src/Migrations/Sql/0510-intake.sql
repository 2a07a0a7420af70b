-- Intake: tips, from whatever door, and the conversation with who reported them.
create schema intake;
grant usage on schema intake to tessera_app, tessera_jobs, tessera_steward, tessera_purge;

create table intake.tip (
    record    uuid primary key references records.record (id),
    channel   text not null check (channel in ('portal', 'phone', 'walk-in', 'email', 'partner', 'import')),
    language  text not null,
    envelope  uuid unique,
    flood     uuid,
    marks     text[] not null default '{}',
    -- For the center's answers to the receipt, under the record's key.
    reply_key bytea,
    outcome   text check (outcome in ('sar', 'referred', 'closed')),
    why       text,
    referred_to text,
    decided_by uuid references access.posting (id),
    decided_at timestamptz
);
create index tip_flood on intake.tip (flood) where flood is not null;

-- Words between the center and the holder of the receipt, under the record's key.
create table intake.message (
    id          uuid primary key,
    record      uuid not null references records.record (id),
    from_center boolean not null,
    at          timestamptz not null,
    sealed      bytea not null,
    by_posting  uuid references access.posting (id)
);
create index message_record on intake.message (record, at);

-- What the receipt was told, by which named supervisor (ARCHITECTURE idea 7: chosen, never computed).
create table intake.told (
    id         uuid primary key,
    record     uuid not null references records.record (id),
    phrase     text not null,
    at         timestamptz not null,
    by_posting uuid not null references access.posting (id)
);
create index told_record on intake.told (record, at);

-- An envelope whose seal was broken: kept sealed for the security officer, never lost, never looped over.
create table intake.broken_envelope (
    envelope uuid primary key,
    at       timestamptz not null,
    why      text not null
);

do $$
declare t text;
begin
    foreach t in array array['tip', 'message', 'told', 'broken_envelope'] loop
        execute format('alter table intake.%I enable row level security', t);
        execute format('alter table intake.%I force row level security', t);
        execute format('create policy steward_reads on intake.%I for select to tessera_steward using (true)', t);
        execute format('create policy steward_adds on intake.%I for insert to tessera_steward with check (true)', t);
        execute format('grant select, insert on intake.%I to tessera_steward', t);
    end loop;
    foreach t in array array['tip', 'message', 'told'] loop
        execute format('create policy sees on intake.%I for select to tessera_app, tessera_jobs using (exists (select from records.record r where r.id = %I.record and r.owner = (select access.agency())))', t, t);
        execute format('create policy writes on intake.%I for insert to tessera_app, tessera_jobs with check (exists (select from records.record r where r.id = %I.record and r.owner = any ((select access.acts(array[''triage'', ''write'', ''supervise'', ''import'']))::uuid[])))', t, t);
        execute format('create policy purge_reads on intake.%I for select to tessera_purge using (true)', t);
        execute format('create policy purge_takes on intake.%I for delete to tessera_purge using (true)', t);
        execute format('grant select, insert on intake.%I to tessera_app, tessera_jobs', t);
        execute format('grant select, delete on intake.%I to tessera_purge', t);
    end loop;
end $$;
create policy decides on intake.tip for update to tessera_app
    using (exists (select from records.record r where r.id = tip.record and r.owner = any ((select access.acts(array['triage', 'write', 'vet', 'supervise']))::uuid[])))
    with check (true);
grant update (outcome, why, referred_to, decided_by, decided_at) on intake.tip to tessera_app;
create policy notes on intake.broken_envelope for insert to tessera_jobs with check ((select access.posting()) is not null);
create policy sees on intake.broken_envelope for select to tessera_app using (cardinality((select access.acts(array['admin', 'audit']))::uuid[]) > 0);
grant insert on intake.broken_envelope to tessera_jobs;
grant select on intake.broken_envelope to tessera_app;

-- The intake job runs as tessera_jobs; it takes envelopes over in the transaction that makes the tip.
set local role tessera_intake;
grant usage on schema portal to tessera_jobs;
create function portal.waiting(at_most int)
returns table (envelope uuid, key_hash bytea, at timestamptz, flood uuid, language text, sealed bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id, key_hash, at, flood, language, sealed from portal.envelope where taken_at is null order by at limit at_most
$$;
revoke execute on function portal.waiting(int) from public;
grant execute on function portal.waiting(int), portal.take(uuid, uuid), portal.next_message(), portal.take_message(uuid), portal.files(uuid) to tessera_jobs;
reset role;

grant create on schema intake to tessera_purge;
set local role tessera_purge;
create function intake.purge_record(the_record uuid) returns void language sql set search_path = pg_catalog as $$
    select portal.forget(t.envelope) from intake.tip t where t.record = the_record and t.envelope is not null;
    delete from intake.told where record = the_record;
    delete from intake.message where record = the_record;
    delete from intake.tip where record = the_record;
$$;
revoke execute on function intake.purge_record(uuid) from public;
reset role;
revoke create on schema intake from tessera_purge;
insert into records.purge_step (position, function) values (500, 'intake.purge_record');
