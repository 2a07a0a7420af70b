-- The desk: what waits for whom, until when. A narrow table, so that a list by clock never scans records.
create schema tasking;
grant usage on schema tasking to tessera_app, tessera_jobs, tessera_steward, tessera_search, tessera_purge;

create table tasking.desk (
    subject    uuid not null,   -- the ask, where the work is an ask; else the record
    record     uuid not null references records.record (id),
    ask        uuid,
    agency     uuid not null references access.agency (id),
    queue      text not null check (queue in ('life', 'tips', 'sars', 'second-reader', 'asks-in', 'asks-out', 'retention')),
    since      timestamptz not null,
    due_at     timestamptz not null,
    priority   text not null default 'Routine' check (priority in ('Immediate', 'High', 'Routine')),
    waiting_on text not null default '',
    caveats    text[] not null default '{}',
    put_at     timestamptz not null default clock_timestamp(),   -- so that a screen knows whether anything changed
    primary key (subject, queue, agency)
);
create index desk_clock on tasking.desk (agency, due_at);
create index desk_queue on tasking.desk (agency, queue, due_at);
create index desk_record on tasking.desk (record);

alter table tasking.desk enable row level security;
alter table tasking.desk force row level security;
-- The same answer as the record's own rule: an own record's audience always holds its owner, and its caveats are kept here.
create policy sees on tasking.desk for select to tessera_app, tessera_jobs using (
    agency = (select access.agency()) and caveats <@ (select access.caveats())::text[]);
create policy steward_reads on tasking.desk for select to tessera_steward using (true);
create policy steward_adds on tasking.desk for insert to tessera_steward with check (true);
create policy steward_changes on tasking.desk for update to tessera_steward using (true) with check (true);
create policy search_reads on tasking.desk for select to tessera_search using (true);
create policy search_puts on tasking.desk for insert to tessera_search with check (true);
create policy search_moves on tasking.desk for update to tessera_search using (true) with check (true);
create policy search_takes_off on tasking.desk for delete to tessera_search using (true);
create policy purge_reads on tasking.desk for select to tessera_purge using (true);
create policy purge_takes on tasking.desk for delete to tessera_purge using (true);
grant select on tasking.desk to tessera_app, tessera_jobs;
grant select, insert, update on tasking.desk to tessera_steward;
grant select, insert, update, delete on tasking.desk to tessera_search;
grant select, delete on tasking.desk to tessera_purge;

grant create on schema tasking to tessera_search;
set role tessera_search;

-- An own record comes onto the desk of its owner, by whoever may work on it. False: not theirs to put.
create function tasking.put_on_desk(the_record uuid, the_queue text, the_since timestamptz, the_due timestamptz, the_priority text, waits_on text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
    r records.record;
begin
    select * into r from records.record where id = the_record;
    if not found or not (r.owner = any (access.acts(array['write', 'triage', 'vet', 'approve', 'release', 'supervise', 'privacy', 'purge', 'import']))) then return false; end if;
    insert into tasking.desk (subject, record, agency, queue, since, due_at, priority, waiting_on, caveats)
    values (r.id, r.id, r.owner, the_queue, the_since, the_due, the_priority, waits_on, r.caveats)
    on conflict (subject, queue, agency) do update
        set since = excluded.since, due_at = excluded.due_at, priority = excluded.priority, waiting_on = excluded.waiting_on, caveats = excluded.caveats, put_at = clock_timestamp();
    return true;
end $$;

create function tasking.take_off_desk(the_record uuid, the_queue text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from tasking.desk d where d.subject = the_record and d.queue = the_queue
       and d.agency = any (access.acts(array['write', 'triage', 'vet', 'approve', 'release', 'supervise', 'privacy', 'purge', 'import']));
    return found;
end $$;

-- A caveat added to a record reaches its rows at once, in the same transaction.
create function tasking.follow_caveats() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    update tasking.desk set caveats = new.caveats where record = new.id;
    return null;
end $$;
revoke execute on function tasking.put_on_desk(uuid, text, timestamptz, timestamptz, text, text), tasking.take_off_desk(uuid, text), tasking.follow_caveats() from public;
grant execute on function tasking.follow_caveats() to tessera_owner;
grant execute on function tasking.put_on_desk(uuid, text, timestamptz, timestamptz, text, text), tasking.take_off_desk(uuid, text) to tessera_app, tessera_jobs;
reset role;
revoke create on schema tasking from tessera_search;
create trigger follow_caveats after update of caveats on records.record for each row when (old.caveats is distinct from new.caveats)
    execute function tasking.follow_caveats();

grant create on schema tasking to tessera_purge;
set role tessera_purge;
create function tasking.purge_record(the_record uuid) returns void language sql set search_path = pg_catalog as $$
    delete from tasking.desk where record = the_record
$$;
revoke execute on function tasking.purge_record(uuid) from public;
reset role;
revoke create on schema tasking from tessera_purge;
insert into records.purge_step (position, function) values (400, 'tasking.purge_record');
