-- Who may: agencies, people, postings, training, agreements, sessions.
create schema access;
grant usage on schema access to tessera_app, tessera_jobs, tessera_identity, tessera_engine, tessera_loader, tessera_steward, tessera_access, tessera_search, tessera_purge, tessera_intake;

create table access.agency (
    id              uuid primary key,
    code            text not null unique,
    name            text not null,
    kind            text not null check (kind in ('center', 'agency')),
    center          uuid not null references access.agency (id) deferrable initially deferred,
    time_zone       text not null,
    law_enforcement boolean not null,
    ori             text,
    city            text,
    state           text,
    desk_phone      text,
    active          boolean not null default true,
    check (kind = 'agency' or center = id)
);

create table access.person (
    id     uuid primary key,
    name   text not null,
    email  text not null unique,
    active boolean not null default true
);

create table access.posting (
    id       uuid primary key,
    person   uuid not null references access.person (id),
    agency   uuid not null references access.agency (id),
    center   uuid not null references access.agency (id),
    title    text not null,
    duties   text[] not null default '{}',
    caveats  text[] not null default '{}',
    machine  text,
    from_day date not null,
    to_day   date
);
create index posting_person on access.posting (person);
create unique index posting_machine on access.posting (center, machine) where machine is not null;

create table access.training (
    id           uuid primary key,
    person       uuid not null references access.person (id),
    kind         text not null,
    completed_on date not null,
    expires_on   date not null
);
create index training_person on access.training (person);

create table access.agreement (
    id       uuid primary key,
    name     text not null,
    purpose  text not null,
    streams  text[] not null,
    from_day date not null,
    to_day   date,
    ended_at timestamptz
);

-- One agency's signature under one agreement: the audience a grant under that agreement opens for.
create table access.party (
    id        uuid primary key,
    agreement uuid not null references access.agreement (id),
    agency    uuid not null references access.agency (id),
    signed_on date not null,
    left_on   date,
    unique (agreement, agency)
);

create table access.session (
    id          uuid primary key,
    secret_hash bytea not null unique,
    person      uuid not null references access.person (id),
    posting     uuid references access.posting (id),
    how         text not null,
    notice_at   timestamptz not null,
    started_at  timestamptz not null,
    last_seen   timestamptz not null,
    ended_at    timestamptz,
    end_reason  text
);
create index session_person on access.session (person) where ended_at is null;

-- Numbers of the law that a center may only make stricter; CJIS AC-11 and IA-11.
create table access.policy (
    only_one     boolean primary key default true check (only_one),
    idle         interval not null default '15 minutes' check (idle <= interval '30 minutes'),
    session_life interval not null default '12 hours' check (session_life <= interval '12 hours'),
    clock_offset interval not null default '0'
);
insert into access.policy default values;

create table access.stamp_key (key bytea not null);
insert into access.stamp_key values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

create table access.data_key (id text primary key, xml text not null, made_at timestamptz not null default clock_timestamp());

grant select on all tables in schema access to tessera_access;
grant update (posting, last_seen, ended_at, end_reason) on access.session to tessera_access;
grant insert on access.session, access.data_key to tessera_access;
grant select on access.agency, access.person, access.posting, access.training, access.agreement, access.party to tessera_app, tessera_jobs, tessera_engine, tessera_search, tessera_purge;
grant select, insert, update on access.agency, access.person, access.posting, access.training, access.agreement, access.party, access.session, access.policy to tessera_steward;
grant select, insert, update on access.person to tessera_identity;
grant select on access.posting, access.agency to tessera_identity;

-- Time as the wall sees it. Only the steward may move it (tests of clocks), nobody else.
grant create on schema access to tessera_access;
set role tessera_access;

create function access.now() returns timestamptz language sql stable security definer set search_path = pg_catalog as $$
    select clock_timestamp() + (select clock_offset from access.policy)
$$;

create function access.stamp(payload text) returns text language sql stable security definer set search_path = pg_catalog as $$
    select encode(sha256(k.key || sha256(k.key || convert_to(payload || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex')
    from access.stamp_key k
$$;
revoke execute on function access.stamp(text) from public;

-- What a posting gives today: audiences it stands in, caveats it holds, duties, training in force.
create function access.describe(the_posting uuid, the_session uuid, idle_until timestamptz, ends_at timestamptz) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
    select jsonb_build_object(
        'person', p.person, 'posting', p.id, 'agency', p.agency, 'center', p.center, 'session', the_session,
        'personName', person.name, 'title', p.title, 'agencyName', agency.name, 'centerCode', center.code,
        'timeZone', center.time_zone, 'lawEnforcement', agency.law_enforcement, 'duties', to_jsonb(p.duties),
        'idleUntil', idle_until, 'endsAt', ends_at,
        'training', coalesce((select jsonb_agg(distinct t.kind) from access.training t where t.person = p.person and t.expires_on >= today.day), '[]'),
        'caveats', coalesce((select jsonb_agg(c) from unnest(p.caveats) c
            -- 28 CFR 23.20(c): without current training, criminal intelligence stays closed.
            where c <> 'part23' or exists (select from access.training t where t.person = p.person and t.kind = '28cfr23' and t.expires_on >= today.day)), '[]'),
        'audience', (select jsonb_agg(a) from (
            select p.id as a union select p.agency union select p.center where p.agency = p.center
            union select party.id from access.party join access.agreement g on g.id = party.agreement
                where party.agency = p.agency and party.signed_on <= today.day and (party.left_on is null or party.left_on > today.day)
                  and g.from_day <= today.day and (g.to_day is null or g.to_day >= today.day) and g.ended_at is null) x))
    from access.posting p
    join access.person on person.id = p.person
    join access.agency on agency.id = p.agency
    join access.agency center on center.id = p.center
    cross join lateral (select (access.now() at time zone center.time_zone)::date as day) today
    where p.id = the_posting and person.active and agency.active
      and p.from_day <= today.day and (p.to_day is null or p.to_day >= today.day)
$$;
revoke execute on function access.describe(uuid, uuid, timestamptz, timestamptz) from public;

create function access.let_in(payload text) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform set_config('tessera.reader', payload, true);
    perform set_config('tessera.stamp', access.stamp(payload), true);
end $$;
revoke execute on function access.let_in(text) from public;

-- The door: a session's secret in, the reader out, and the transaction stamped. Null: nobody, idle, ended, or the posting is over.
create function access.enter(secret text, reads_only boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
    s access.session;
    rules access.policy;
    right_now timestamptz := access.now();
    answer jsonb;
begin
    select * into rules from access.policy;
    select * into s from access.session where secret_hash = sha256(convert_to(secret, 'UTF8'));
    if not found or s.ended_at is not null or s.posting is null then return null; end if;
    if s.last_seen + rules.idle < right_now or s.started_at + rules.session_life < right_now then return null; end if;

    answer := access.describe(s.posting, s.id, s.last_seen + rules.idle, s.started_at + rules.session_life);
    if answer is null then return null; end if;
    perform access.let_in(answer::text);
    return answer;
end $$;
revoke execute on function access.enter(text, boolean) from public;

-- A person did something: the idle clock starts again. Called by requests, never by timers (CJIS AC-11).
create function access.touch(secret text) returns void language sql security definer set search_path = pg_catalog as $$
    update access.session s set last_seen = access.now() from access.policy p
    where s.secret_hash = sha256(convert_to(secret, 'UTF8')) and s.ended_at is null
      and s.last_seen + p.idle >= access.now() and s.last_seen + interval '20 seconds' < access.now()
$$;
revoke execute on function access.touch(text) from public;

create function access.enter_job(job text, the_center uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
    answer jsonb;
begin
    select access.describe(p.id, '00000000-0000-0000-0000-000000000000', access.now() + interval '1 hour', access.now() + interval '1 hour')
      into answer from access.posting p where p.machine = job and p.center = the_center;
    if answer is null then return null; end if;
    perform access.let_in(answer::text);
    return answer;
end $$;
revoke execute on function access.enter_job(text, uuid) from public;

-- Sessions are begun by the identity role alone: words injected into the application's role cannot make one.
create function access.begin(the_person uuid, the_secret_hash bytea, how text, noticed_at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
    made uuid := gen_random_uuid();
    first_posting uuid;
    today date := access.now()::date;
begin
    select p.id into first_posting from access.posting p
     where p.person = the_person and p.machine is null and p.from_day <= today and (p.to_day is null or p.to_day >= today) order by p.from_day, p.id limit 1;
    insert into access.session (id, secret_hash, person, posting, how, notice_at, started_at, last_seen)
    values (made, the_secret_hash, the_person, first_posting, how, noticed_at, access.now(), access.now());
    return made;
end $$;
revoke execute on function access.begin(uuid, bytea, text, timestamptz) from public;

create function access.end_session(secret text, why text) returns void language sql security definer set search_path = pg_catalog as $$
    update access.session set ended_at = access.now(), end_reason = why where secret_hash = sha256(convert_to(secret, 'UTF8')) and ended_at is null
$$;
revoke execute on function access.end_session(text, text) from public;

create function access.choose_posting(secret text, the_posting uuid) returns boolean language sql security definer set search_path = pg_catalog as $$
    with chosen as (
        update access.session s set posting = p.id from access.posting p
        where s.secret_hash = sha256(convert_to(secret, 'UTF8')) and s.ended_at is null and p.id = the_posting and p.person = s.person and p.machine is null
        returning 1)
    select exists (select from chosen)
$$;
revoke execute on function access.choose_posting(text, uuid) from public;

-- Data-protection keys of the workspace, wrapped by the installation key before they come here.
create function access.keys() returns setof text language sql stable security definer set search_path = pg_catalog as $$
    select xml from access.data_key order by made_at
$$;
create function access.keep_key(the_id text, the_xml text) returns void language sql security definer set search_path = pg_catalog as $$
    insert into access.data_key (id, xml) values (the_id, the_xml) on conflict (id) do nothing
$$;
revoke execute on function access.keys(), access.keep_key(text, text) from public;

-- The reader of this transaction, or null when nobody entered it or the stamp is not ours, or is of another transaction.
create function access.reader() returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    payload text := current_setting('tessera.reader', true);
begin
    if payload is null or payload = '' then return null; end if;
    if current_setting('tessera.stamp', true) is distinct from access.stamp(payload) then return null; end if;
    return payload::jsonb;
end $$;

create function access.audience() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array(select jsonb_array_elements_text(access.reader() -> 'audience')::uuid), '{}')
$$;
create function access.caveats() returns text[] language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array(select jsonb_array_elements_text(access.reader() -> 'caveats')), '{}')
$$;
create function access.posting() returns uuid language sql stable security definer set search_path = pg_catalog as $$
    select (access.reader() ->> 'posting')::uuid
$$;
create function access.person() returns uuid language sql stable security definer set search_path = pg_catalog as $$
    select (access.reader() ->> 'person')::uuid
$$;
create function access.agency() returns uuid language sql stable security definer set search_path = pg_catalog as $$
    select (access.reader() ->> 'agency')::uuid
$$;
-- The centers whose records this reader may act on with any of these duties: their own, and only as its own staff.
create function access.acts(any_of text[]) returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
    select case when r.it ->> 'agency' = r.it ->> 'center'
                 and exists (select from jsonb_array_elements_text(r.it -> 'duties') d where d = any (any_of))
           then array[(r.it ->> 'center')::uuid] else '{}'::uuid[] end
    from (select access.reader() as it) r
$$;
grant execute on function access.enter(text, boolean), access.touch(text), access.end_session(text, text), access.choose_posting(text, uuid), access.keys(), access.keep_key(text, text) to tessera_app;
grant execute on function access.enter_job(text, uuid) to tessera_jobs, tessera_engine, tessera_loader;
grant execute on function access.begin(uuid, bytea, text, timestamptz), access.end_session(text, text) to tessera_identity;
reset role;
revoke create on schema access from tessera_access;
