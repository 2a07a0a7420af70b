-- Passkeys and recovery codes; what a person is shown of their sessions, and how they end them.
-- Passkeys in the shape of ASP.NET Core Identity.
create table identity.passkey (
    credential_id bytea primary key check (octet_length(credential_id) <= 1023),
    user_id       uuid not null references identity.account (id) on delete cascade,
    data          jsonb not null,
    last_used     timestamptz
);
create index passkey_user on identity.passkey (user_id);

-- Ten a person, kept as hashes: who reads this table signs in nowhere. A code that was used is gone.
create table identity.recovery_code (
    account uuid not null references identity.account (id) on delete cascade,
    hash    bytea not null,
    salt    bytea not null,
    made_at timestamptz not null,
    primary key (account, hash)
);

-- A challenge is answered once (CJIS IA-2(8)): its hash is kept until it would have ended anyway.
create table identity.used_challenge (hash bytea primary key, used_at timestamptz not null);
grant select, insert, update, delete on identity.passkey, identity.recovery_code, identity.used_challenge to tessera_identity;

-- The words of the device ("Chrome on Windows"), for the person to know it again; never its address.
alter table access.session add column device text not null default '' check (length(device) <= 60);

grant create on schema access to tessera_access;
set role tessera_access;

drop function access.begin(uuid, bytea, text, timestamptz);
create function access.begin(the_person uuid, the_secret_hash bytea, how text, noticed_at timestamptz, device text) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
    made uuid := gen_random_uuid();
    first_posting uuid;
    today date := access.now()::date;
begin
    select p.id into first_posting from access.posting p
     where p.person = the_person and p.machine is null and p.from_day <= today and (p.to_day is null or p.to_day >= today) order by p.from_day, p.id limit 1;
    insert into access.session (id, secret_hash, person, posting, how, notice_at, started_at, last_seen, device)
    values (made, the_secret_hash, the_person, first_posting, how, noticed_at, access.now(), access.now(), device);
    return made;
end $$;
revoke execute on function access.begin(uuid, bytea, text, timestamptz, text) from public;
grant execute on function access.begin(uuid, bytea, text, timestamptz, text) to tessera_identity;

-- The reader's own sessions that are alive; nobody else's.
create function access.my_sessions() returns table (id uuid, device text, how text, started_at timestamptz, last_seen timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select s.id, s.device, s.how, s.started_at, s.last_seen from access.session s, access.policy p
    where s.person = access.person() and s.ended_at is null and s.last_seen + p.idle >= access.now() and s.started_at + p.session_life >= access.now()
$$;
revoke execute on function access.my_sessions() from public;

-- Ends one of the reader's own sessions, or all of them (null). How many ended.
create function access.end_mine(the_session uuid) returns int language sql security definer set search_path = pg_catalog as $$
    with ended as (
        update access.session s set ended_at = access.now(), end_reason = case when the_session is null then 'signed out everywhere' else 'signed out from elsewhere' end
        where s.person = access.person() and s.ended_at is null and (the_session is null or s.id = the_session)
        returning 1)
    select count(*)::int from ended
$$;
revoke execute on function access.end_mine(uuid) from public;
grant execute on function access.my_sessions(), access.end_mine(uuid) to tessera_app;

reset role;
revoke create on schema access from tessera_access;
