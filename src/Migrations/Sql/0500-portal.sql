-- The public's door. tessera_portal may execute six functions and has no right on any table: it writes in, it cannot list.
-- What it stores is sealed to Intake's key; no address of a sender, no user agent, no cookie is here or anywhere.
-- Tables and functions belong to tessera_intake; the workspace takes envelopes over by functions of its own, below.
create schema portal authorization tessera_intake;
set local role tessera_intake;
grant usage on schema portal to tessera_portal, tessera_app, tessera_loader, tessera_purge;

create table portal.envelope (
    id           uuid primary key default gen_random_uuid(),
    key_hash     bytea not null unique check (length(key_hash) = 32),         -- of the form's submit key: a retry finds it
    receipt_hash bytea not null unique check (length(receipt_hash) = 32),
    fingerprint  bytea not null check (length(fingerprint) = 32),             -- HMAC under the submit key: is a second sending the same?
    at           timestamptz not null default now(),
    flood        uuid,                                                        -- a group of one flood: orders, never refuses
    language     text not null check (language ~ '^[a-z]{2,3}$'),
    sealed       bytea not null check (length(sealed) between 94 and 2097152),
    taken_at     timestamptz,
    record       uuid                                                         -- the tip it became
);
create index envelope_waiting on portal.envelope (at) where taken_at is null;

-- Both directions. `sealed` is to Intake's key (only what came in); `copy` is under the receipt's key, for its holder to read.
create table portal.message (
    id          uuid primary key,
    envelope    uuid not null references portal.envelope on delete cascade,
    at          timestamptz not null default clock_timestamp(),
    from_center boolean not null,
    key_hash    bytea unique check (length(key_hash) = 32),
    sealed      bytea check (length(sealed) between 94 and 2097152),
    copy        bytea not null check (length(copy) between 28 and 262144),
    taken_at    timestamptz,
    check (from_center = (sealed is null) and from_center = (key_hash is null))
);
create index message_of on portal.message (envelope, at);
create index message_waiting on portal.message (at) where taken_at is null and not from_center;

-- The sealed bytes lie in the spool folder under this id; the hash is of the plain file, for custody.
create table portal.envelope_file (
    id       uuid primary key,
    envelope uuid not null references portal.envelope on delete cascade,
    message  uuid references portal.message on delete cascade,
    size     bigint not null check (size >= 0),
    sha256   bytea not null check (length(sha256) = 32)
);
create index envelope_file_of on portal.envelope_file (envelope);

-- What the center chose to say, in order. Fixed phrases; the receipt's page has their words in each language.
create table portal.phrase (
    envelope uuid not null references portal.envelope on delete cascade,
    at       timestamptz not null default clock_timestamp(),
    code     text not null check (code in ('received', 'read', 'more', 'passed', 'acted', 'closed')),
    primary key (envelope, at)
);

-- Keys of forms on their way between two pages, wrapped by a key file of the Portal.
create table portal.protection_key (
    name text primary key,
    xml  text not null check (length(xml) < 16384),
    at   timestamptz not null default now()
);

-- 1. For the Portal.

-- 'stored' at first; 'again' for the same key and the same text; 'changed' when the form came back with another text.
create function portal.submit(
    the_key_hash bytea, the_receipt_hash bytea, the_fingerprint bytea, the_flood uuid, the_language text, the_envelope bytea,
    file_ids uuid[], file_sizes bigint[], file_hashes bytea[])
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    envelope_id uuid;
    known bytea;
begin
    insert into portal.envelope (key_hash, receipt_hash, fingerprint, flood, language, sealed)
    values (the_key_hash, the_receipt_hash, the_fingerprint, the_flood, the_language, the_envelope)
    on conflict (key_hash) do nothing
    returning id into envelope_id;

    if envelope_id is null then
        select fingerprint into known from portal.envelope where key_hash = the_key_hash;
        return case when known = the_fingerprint then 'again' else 'changed' end;
    end if;

    insert into portal.envelope_file (id, envelope, size, sha256)
    select f.id, envelope_id, f.size, f.sha256 from unnest(file_ids, file_sizes, file_hashes) as f (id, size, sha256);
    insert into portal.phrase (envelope, code) values (envelope_id, 'received');
    notify wake;
    return 'stored';
end $$;

-- Phrases and messages in their order. No row: no such receipt (every receipt has at least 'received').
create function portal.open(the_receipt_hash bytea)
returns table (at timestamptz, code text, message uuid, from_center boolean, copy bytea, files bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.at, p.code, null::uuid, null::boolean, null::bytea, null::bigint
    from portal.envelope e join portal.phrase p on p.envelope = e.id where e.receipt_hash = the_receipt_hash
    union all
    select m.at, null, m.id, m.from_center, m.copy, (select count(*) from portal.envelope_file f where f.message = m.id)
    from portal.envelope e join portal.message m on m.envelope = e.id where e.receipt_hash = the_receipt_hash
    order by 1
$$;

-- False: no such receipt. The same key twice is one message.
create function portal.say(
    the_receipt_hash bytea, the_key_hash bytea, the_message uuid, the_sealed bytea, the_copy bytea,
    file_ids uuid[], file_sizes bigint[], file_hashes bytea[])
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    envelope_id uuid;
begin
    select id into envelope_id from portal.envelope where receipt_hash = the_receipt_hash;
    if envelope_id is null then return false; end if;

    insert into portal.message (id, envelope, from_center, key_hash, sealed, copy)
    values (the_message, envelope_id, false, the_key_hash, the_sealed, the_copy)
    on conflict (key_hash) do nothing;
    if not found then return true; end if;

    insert into portal.envelope_file (id, envelope, message, size, sha256)
    select f.id, envelope_id, the_message, f.size, f.sha256 from unnest(file_ids, file_sizes, file_hashes) as f (id, size, sha256)
    on conflict (id) do nothing;                      -- a changed report names files that came with the first
    notify wake;
    return true;
end $$;

-- Of the files found in the spool, those nobody needs there: never sent, or taken over by Intake an hour ago.
create function portal.stray(the_files uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id from unnest(the_files) as given (id)
    where not exists (
        select from portal.envelope_file f join portal.envelope e on e.id = f.envelope left join portal.message m on m.id = f.message
        where f.id = given.id and coalesce(case when f.message is null then e.taken_at else m.taken_at end, now()) > now() - interval '1 hour')
$$;

create function portal.keys() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select xml from portal.protection_key order by at
$$;

create function portal.keep_key(the_name text, the_xml text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into portal.protection_key (name, xml) values (the_name, the_xml) on conflict (name) do nothing
$$;

-- 2. For Intake, in the transaction that makes the tip: next() locks one envelope, take() marks it. Rolled back, it waits again;
--    locked by another node, it is passed over. So each becomes one tip, whoever is killed when.

create function portal.next()
returns table (envelope uuid, key_hash bytea, at timestamptz, flood uuid, language text, sealed bytea)
language sql security definer set search_path = pg_catalog, pg_temp as $$
    select id, key_hash, at, flood, language, sealed from portal.envelope
    where taken_at is null order by at limit 1 for update skip locked
$$;

create function portal.take(the_envelope uuid, the_record uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update portal.envelope set taken_at = clock_timestamp(), record = the_record where id = the_envelope and taken_at is null;
    return found;
end $$;

-- Messages wait until their envelope is a tip. Rows are never locked by two.
create function portal.next_message()
returns table (message uuid, envelope uuid, record uuid, at timestamptz, sealed bytea)
language sql security definer set search_path = pg_catalog, pg_temp as $$
    select m.id, m.envelope, e.record, m.at, m.sealed from portal.message m join portal.envelope e on e.id = m.envelope
    where m.taken_at is null and not m.from_center and e.taken_at is not null
    order by m.at limit 1 for update of m skip locked
$$;

create function portal.take_message(the_message uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update portal.message set taken_at = clock_timestamp() where id = the_message and taken_at is null and not from_center;
    return found;
end $$;

create function portal.files(the_envelope uuid)
returns table (file uuid, message uuid, size bigint, sha256 bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id, message, size, sha256 from portal.envelope_file where envelope = the_envelope
$$;

-- The center's message, sealed under the reply key that came inside the envelope. False: the receipt is gone.
create function portal.answer(the_envelope uuid, the_message uuid, the_copy bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into portal.message (id, envelope, from_center, copy)
    select the_message, id, true, the_copy from portal.envelope where id = the_envelope
    on conflict (id) do nothing;
    return exists (select from portal.message where id = the_message);
end $$;

create function portal.tell(the_envelope uuid, the_code text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into portal.phrase (envelope, code) select id, the_code from portal.envelope where id = the_envelope;
    return found;
end $$;

-- With the tip's end, its receipt ends (PP-6). Answers the files that may still lie in the spool.
create function portal.forget(the_envelope uuid) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select id from portal.envelope_file where envelope = the_envelope;
    delete from portal.envelope where id = the_envelope;
end $$;

revoke execute on all functions in schema portal from public;
grant execute on function
    portal.submit(bytea, bytea, bytea, uuid, text, bytea, uuid[], bigint[], bytea[]),
    portal.open(bytea),
    portal.say(bytea, bytea, uuid, bytea, bytea, uuid[], bigint[], bytea[]),
    portal.stray(uuid[]),
    portal.keys(),
    portal.keep_key(text, text)
to tessera_portal;
grant execute on function
    portal.next(), portal.take(uuid, uuid), portal.next_message(), portal.take_message(uuid), portal.files(uuid),
    portal.answer(uuid, uuid, bytea), portal.tell(uuid, text)
to tessera_app, tessera_loader;
grant execute on function portal.forget(uuid) to tessera_purge;

reset role;
