-- The log: one chain over changes (followers act on them) and audit (oversight reads it).
-- Rows are written once with what they tell of; the sealer gives position and hash.
create schema log;
grant usage on schema log to tessera_app, tessera_jobs, tessera_identity, tessera_sealer, tessera_engine, tessera_loader, tessera_steward, tessera_purge, tessera_search;

create table log.entry (
    id       uuid primary key,
    at       timestamptz not null,
    source   text not null check (source in ('change', 'audit')),
    kind     text not null,
    center   uuid,
    person   uuid,
    posting  uuid,
    session  uuid,
    record   uuid,
    version  int,
    outcome  text not null check (outcome in ('done', 'refused', 'not-found', 'failed')),
    detail   jsonb not null default '{}'
);
create index entry_record on log.entry (record) where record is not null;
create index entry_center_at on log.entry (center, at);

-- What has no position yet. Filled by the trigger, emptied by the sealer: an anti-join over the whole log would not last.
create table log.queue (entry uuid primary key);

create table log.seal (
    position   bigint primary key,
    entry      uuid not null unique,
    entry_hash bytea not null,
    chain      bytea not null
);

create table log.head (
    only_one boolean primary key default true check (only_one),
    position bigint not null,
    chain    bytea not null
);
insert into log.head (position, chain) values (0, sha256('tessera'));

-- The head, signed each minute; a copy leaves the database, so that a deleted tail is missed.
create table log.signature (
    position  bigint primary key,
    chain     bytea not null,
    at        timestamptz not null,
    key_id    text not null,
    signature bytea not null
);

-- How far a writing follower has come; moved in the same transaction as its effect.
create table log.follower (
    name     text primary key,
    position bigint not null default 0
);

create function log.enqueue() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into log.queue (entry) values (new.id);
    return null;
end $$;
revoke execute on function log.enqueue() from public;
create trigger enqueue after insert on log.entry for each row execute function log.enqueue();

-- The text that is hashed: every column, in order, independent of the session's settings.
create function log.canonical(e log.entry) returns text language sql stable set search_path = pg_catalog as $$
    select jsonb_build_array(e.id, extract(epoch from e.at), e.source, e.kind, e.center, e.person, e.posting, e.session,
                             e.record, e.version, e.outcome, e.detail)::text
$$;

-- Leads by the lock on the head (a right only the sealer has), so two sealers never seal twice. -1: somebody else leads.
create function log.seal_batch(at_most int) returns bigint language plpgsql set search_path = pg_catalog as $$
declare
    lead log.head;
    e log.entry;
    hash bytea;
begin
    select * into lead from log.head for update skip locked;
    if not found then return -1; end if;

    for e in select entry.* from (select entry from log.queue order by entry limit at_most) q join log.entry on entry.id = q.entry order by entry.id
    loop
        hash := sha256(convert_to(log.canonical(e), 'UTF8'));
        lead.position := lead.position + 1;
        lead.chain := sha256(lead.chain || hash);
        insert into log.seal (position, entry, entry_hash, chain) values (lead.position, e.id, hash, lead.chain);
        delete from log.queue where entry = e.id;
    end loop;

    update log.head set position = lead.position, chain = lead.chain;
    return lead.position;
end $$;
revoke execute on function log.seal_batch(int) from public;
grant execute on function log.seal_batch(int) to tessera_sealer;
grant select, update on log.head to tessera_sealer;
grant select, delete on log.queue to tessera_sealer;
grant select, insert on log.seal, log.signature to tessera_sealer;
grant select on log.entry to tessera_sealer, tessera_engine, tessera_jobs, tessera_steward, tessera_search;
grant select on log.seal to tessera_engine, tessera_jobs, tessera_search;
grant select, insert, update on log.follower to tessera_engine, tessera_jobs;
grant insert on log.entry to tessera_app, tessera_jobs, tessera_identity, tessera_loader, tessera_steward, tessera_purge;
grant select on log.entry to tessera_app;

alter table log.entry enable row level security;
alter table log.entry force row level security;
create policy seals on log.entry for select to tessera_sealer using (true);
create policy follows on log.entry for select to tessera_engine using (true);
create policy jobs_follow on log.entry for select to tessera_jobs using (true);
create policy searches on log.entry for select to tessera_search using (true);
create policy steward_reads on log.entry for select to tessera_steward using (true);
create policy identity_writes on log.entry for insert to tessera_identity with check (source = 'audit');
create policy loader_writes on log.entry for insert to tessera_loader with check (true);
create policy steward_writes on log.entry for insert to tessera_steward with check (true);
create policy purge_writes on log.entry for insert to tessera_purge with check (true);
-- The application's own policies need the reader: 0110-access-reader.sql.
