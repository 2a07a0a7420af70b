-- Signing in elsewhere (OpenID Connect): identity providers a center registered, whom they speak for, who is known by which of their subjects,
-- and what they said of them. Each of it is asked again at each entering.
create table access.provider (
    id            uuid primary key,
    center        uuid not null references access.agency (id),
    name          text not null check (length(name) between 1 and 60),
    issuer        text not null,
    client_id     text not null,
    secret        bytea not null,               -- wrapped by the installation key
    levels        text[] not null check (cardinality(levels) > 0),
    attributes    text[] not null default '{}' check (attributes <@ array['gfipm:2.0:user:28CFRCertificationIndicator',
        'gfipm:2.0:user:SwornLawEnforcementOfficerIndicator', 'gfipm:2.0:user:EmployerORI']),
    term          interval not null default '12 hours' check (term between '1 hour' and '24 hours'),
    registered_by uuid not null references access.posting (id),
    registered_at timestamptz not null default access.now(),
    ended_at      timestamptz,
    end_reason    text
);
create unique index provider_issuer on access.provider (issuer, client_id) where ended_at is null;

-- The agencies whose people it may sign in: of its own center, never of another.
create table access.provider_agency (
    provider uuid not null references access.provider (id),
    agency   uuid not null references access.agency (id),
    primary key (provider, agency)
);

-- A person as a provider knows them. Made by an invitation, never by an address that is the same.
create table access.provider_link (
    id         uuid primary key,
    provider   uuid not null references access.provider (id),
    subject    text not null check (length(subject) between 1 and 255),
    person     uuid not null references access.person (id),
    linked_at  timestamptz not null default access.now(),
    ended_at   timestamptz,
    end_reason text
);
create unique index provider_link_subject on access.provider_link (provider, subject) where ended_at is null;
create unique index provider_link_person on access.provider_link (provider, person) where ended_at is null;

-- A code told once, kept as its hash: 100 bits, three days, taken once.
create table access.invitation (
    id         uuid primary key,
    provider   uuid not null references access.provider (id),
    person     uuid not null references access.person (id),
    hash       bytea not null unique,
    invited_by uuid not null references access.posting (id),
    invited_at timestamptz not null default access.now(),
    until_at   timestamptz not null default access.now() + interval '72 hours',
    used_at    timestamptz
);

-- What a provider said of a person, for a term; the level of its sign-in under the name acr.
create table access.asserted (
    id          uuid primary key,
    link        uuid not null references access.provider_link (id),
    name        text not null,
    value       text not null check (length(value) <= 200),
    asserted_at timestamptz not null default access.now(),
    expires_at  timestamptz not null,
    ended_at    timestamptz
);
create unique index asserted_in_force on access.asserted (link, name) where ended_at is null;

alter table access.session add column link uuid references access.provider_link (id);

do $$
declare t text;
begin
    foreach t in array array['provider', 'provider_agency', 'provider_link', 'invitation', 'asserted'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
        execute format('create policy access_reads on access.%I for select to tessera_access using (true)', t);
        execute format('create policy access_adds on access.%I for insert to tessera_access with check (true)', t);
        execute format('create policy access_changes on access.%I for update to tessera_access using (true) with check (true)', t);
        execute format('grant select, insert, update on access.%I to tessera_access', t);
    end loop;
end $$;
create policy access_removes on access.provider_agency for delete to tessera_access using (true);
grant delete on access.provider_agency to tessera_access;

-- The gate knows providers with their secret; who keeps accounts and who oversees know them without it.
create policy identity_reads on access.provider for select to tessera_identity using (true);
grant select on access.provider to tessera_identity;
create policy keepers_read on access.provider for select to tessera_app using (center = any ((select access.acts(array['admin', 'audit', 'privacy']))::uuid[]));
grant select (id, center, name, issuer, client_id, levels, attributes, term, registered_at, ended_at, end_reason) on access.provider to tessera_app;
create policy keepers_read on access.provider_agency for select to tessera_app using (exists (select from access.provider p where p.id = provider));
grant select on access.provider_agency to tessera_app;
create policy own_and_keepers on access.provider_link for select to tessera_app using (
    person = (select access.person()) or exists (select from access.provider p where p.id = provider));
grant select on access.provider_link to tessera_app;
create policy own_and_keepers on access.asserted for select to tessera_app using (exists (select from access.provider_link l where l.id = link));
grant select on access.asserted to tessera_app;
-- Another installation key wraps the secrets anew (tessera admin rotate-keys).
create policy steward_reads on access.provider for select to tessera_steward using (true);
create policy steward_changes on access.provider for update to tessera_steward using (true) with check (true);
grant select, update (secret) on access.provider to tessera_steward;

grant create on schema access to tessera_access;
set role tessera_access;

-- Whether what a provider says of this person lets them act for this agency now: it is registered and speaks for the agency, the link holds,
-- the level of the sign-in is one that counts as two factors, and where it names agencies by ORI, it is this one.
create function access.stands_for(the_link uuid, the_agency uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return exists (
        select from access.provider_link l
        join access.provider p on p.id = l.provider
        join access.provider_agency pa on pa.provider = p.id and pa.agency = the_agency
        join access.agency a on a.id = the_agency and a.center = p.center
        join access.asserted level on level.link = l.id and level.name = 'acr' and level.ended_at is null and level.expires_at > access.now() and level.value = any (p.levels)
        where l.id = the_link and l.ended_at is null and p.ended_at is null
          and (not 'gfipm:2.0:user:EmployerORI' = any (p.attributes) or exists (
              select from access.asserted ori where ori.link = l.id and ori.name = 'gfipm:2.0:user:EmployerORI' and ori.ended_at is null
                 and ori.expires_at > access.now() and ori.value = a.ori)));
end $$;
revoke execute on function access.stands_for(uuid, uuid) from public;

-- Whether a value that is true, registered and in force was said.
create function access.is_asserted(the_link uuid, the_name text) returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return exists (
        select from access.asserted said join access.provider_link l on l.id = said.link join access.provider p on p.id = l.provider
        where said.link = the_link and said.name = the_name and said.value = 'true' and said.ended_at is null and said.expires_at > access.now()
          and the_name = any (p.attributes));
end $$;
revoke execute on function access.is_asserted(uuid, text) from public;

-- The reader as their provider lets them be: 28 CFR 23 only with its certification, and with a law-enforcement agency or a sworn officer.
-- What the posting holds stays the limit. Null: the provider speaks for them no more.
create function access.as_asserted(answer jsonb, the_link uuid) returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    training jsonb := (answer -> 'training') - '28cfr23';
    caveats jsonb := (answer -> 'caveats') - 'part23';
begin
    if not access.stands_for(the_link, (answer ->> 'agency')::uuid) then return null; end if;
    if access.is_asserted(the_link, 'gfipm:2.0:user:28CFRCertificationIndicator')
       and ((answer ->> 'lawEnforcement')::boolean or access.is_asserted(the_link, 'gfipm:2.0:user:SwornLawEnforcementOfficerIndicator')) then
        training := training || '["28cfr23"]'::jsonb;
        if exists (select from access.posting p where p.id = (answer ->> 'posting')::uuid and 'part23' = any (p.caveats)) then
            caveats := caveats || '["part23"]'::jsonb;
        end if;
    end if;
    return answer || jsonb_build_object('training', training, 'caveats', caveats, 'provider', (select l.provider from access.provider_link l where l.id = the_link));
end $$;
revoke execute on function access.as_asserted(jsonb, uuid) from public;

create or replace function access.enter(secret text, reads_only boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
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
    if answer is not null and s.link is not null then answer := access.as_asserted(answer, s.link); end if;
    if answer is null then return null; end if;
    answer := answer || jsonb_build_object('enteredAt', right_now, 'freshUntil', s.proved_at + rules.fresh);
    perform access.let_in(answer::text);
    return answer;
end $$;

-- The gate: what a provider said now, in place of what it said before. A name it is not registered for is not kept.
create function access.assert(the_link uuid, the_names text[], the_values text[]) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
    kept int;
begin
    update access.asserted set ended_at = access.now() where link = the_link and ended_at is null;
    insert into access.asserted (id, link, name, value, expires_at)
    select gen_random_uuid(), the_link, said.name, said.value, access.now() + p.term
    from unnest(the_names, the_values) said (name, value), access.provider_link l join access.provider p on p.id = l.provider
    where l.id = the_link and l.ended_at is null and p.ended_at is null and (said.name = 'acr' or said.name = any (p.attributes));
    get diagnostics kept = row_count;
    return kept;
end $$;
revoke execute on function access.assert(uuid, text[], text[]) from public;

create function access.link_of(the_provider uuid, the_subject text) returns table (link uuid, person uuid) language sql stable security definer set search_path = pg_catalog as $$
    select l.id, l.person from access.provider_link l join access.provider p on p.id = l.provider
    where l.provider = the_provider and l.subject = the_subject and l.ended_at is null and p.ended_at is null
$$;
revoke execute on function access.link_of(uuid, text) from public;

-- An invitation is taken once, by one subject, in its time. Null: there is none such.
create function access.take_invitation(the_hash bytea, the_provider uuid, the_subject text) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
    taken access.invitation;
    made uuid := gen_random_uuid();
begin
    update access.invitation i set used_at = access.now() from access.provider p
    where i.hash = the_hash and i.provider = the_provider and p.id = i.provider and p.ended_at is null and i.used_at is null and i.until_at > access.now()
    returning i.* into taken;
    if not found then return null; end if;
    insert into access.provider_link (id, provider, subject, person) values (made, the_provider, the_subject, taken.person) on conflict do nothing;
    return case when found then made end;
end $$;
revoke execute on function access.take_invitation(bytea, uuid, text) from public;

-- A session of who signed in elsewhere: under the first posting their provider speaks for. Null: it speaks for none of theirs.
create function access.begin_by_link(the_link uuid, the_secret_hash bytea, how text, noticed_at timestamptz, device text, former uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
    made uuid := gen_random_uuid();
    first_posting access.posting;
    today date := access.now()::date;
begin
    select p.* into first_posting from access.posting p join access.provider_link l on l.person = p.person
     where l.id = the_link and p.machine is null and p.from_day <= today and (p.to_day is null or p.to_day >= today) and access.stands_for(the_link, p.agency)
     order by p.from_day, p.id limit 1;
    if not found then return null; end if;
    update access.session s set ended_at = access.now(), end_reason = 'signed in anew' where s.id = former and s.ended_at is null;
    insert into access.session (id, secret_hash, person, posting, how, notice_at, started_at, last_seen, device, link)
    values (made, the_secret_hash, first_posting.person, first_posting.id, how, noticed_at, access.now(), access.now(), device, the_link);
    return made;
end $$;
revoke execute on function access.begin_by_link(uuid, bytea, text, timestamptz, text, uuid) from public;

-- Who signed in elsewhere proved there again that it is them, in the browser of this session.
create function access.prove_by_link(the_session uuid, the_link uuid) returns boolean language sql security definer set search_path = pg_catalog as $$
    with proved as (
        update access.session s set proved_at = access.now(), last_seen = access.now() from access.policy p
        where s.id = the_session and s.link = the_link and s.ended_at is null
          and s.last_seen + p.idle >= access.now() and s.started_at + p.session_life >= access.now()
        returning 1)
    select exists (select from proved)
$$;
revoke execute on function access.prove_by_link(uuid, uuid) from public;
grant execute on function access.assert(uuid, text[], text[]), access.link_of(uuid, text), access.take_invitation(bytea, uuid, text),
    access.begin_by_link(uuid, bytea, text, timestamptz, text, uuid), access.prove_by_link(uuid, uuid) to tessera_identity;

-- Among several postings, one that the provider of this session speaks for.
create or replace function access.choose_posting(secret text, the_posting uuid) returns boolean language sql security definer set search_path = pg_catalog as $$
    with chosen as (
        update access.session s set posting = p.id from access.posting p
        where s.secret_hash = sha256(convert_to(secret, 'UTF8')) and s.ended_at is null and p.id = the_posting and p.person = s.person and p.machine is null
          and (s.link is null or access.stands_for(s.link, p.agency))
        returning 1)
    select exists (select from chosen)
$$;

-- The agencies the reader may act for in this session; null: whoever signed in here, for all of theirs.
create function access.spoken_for() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
    select array(select p.agency from access.posting p where p.person = s.person and access.stands_for(s.link, p.agency))
    from access.session s where s.id = (access.reader() ->> 'session')::uuid and s.link is not null
$$;
revoke execute on function access.spoken_for() from public;

-- Who keeps accounts registers, changes and stops the providers of their center.
create function access.register_provider(the_id uuid, the_name text, the_issuer text, the_client text, the_secret bytea, the_levels text[], the_attributes text[], the_term interval, the_agencies uuid[])
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    the_center uuid := (access.acts(array['admin']))[1];
begin
    if the_center is null or exists (select from unnest(the_agencies) wanted where not exists (select from access.agency a where a.id = wanted and a.center = the_center and a.active)) then return false; end if;
    insert into access.provider (id, center, name, issuer, client_id, secret, levels, attributes, term, registered_by)
    values (the_id, the_center, the_name, the_issuer, the_client, the_secret, the_levels, the_attributes, the_term, access.posting());
    insert into access.provider_agency (provider, agency) select the_id, wanted from unnest(the_agencies) wanted;
    return true;
end $$;
create function access.change_provider(the_id uuid, the_secret bytea, the_levels text[], the_attributes text[], the_term interval, the_agencies uuid[])
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    the_center uuid := (access.acts(array['admin']))[1];
begin
    if exists (select from unnest(the_agencies) wanted where not exists (select from access.agency a where a.id = wanted and a.center = the_center)) then return false; end if;
    update access.provider set secret = coalesce(the_secret, secret), levels = the_levels, attributes = the_attributes, term = the_term
    where id = the_id and center = the_center and ended_at is null;
    if not found then return false; end if;
    delete from access.provider_agency where provider = the_id and agency <> all (the_agencies);
    insert into access.provider_agency (provider, agency) select the_id, wanted from unnest(the_agencies) wanted on conflict do nothing;
    return true;
end $$;
create function access.stop_provider(the_id uuid, why text) returns boolean language sql security definer set search_path = pg_catalog as $$
    with stopped as (update access.provider set ended_at = access.now(), end_reason = why where id = the_id and center = any (access.acts(array['admin'])) and ended_at is null returning 1)
    select exists (select from stopped)
$$;
-- A person of theirs is invited to be known by a provider that speaks for one of their agencies. An older invitation is worth nothing any more.
create function access.invite(the_id uuid, the_provider uuid, the_person uuid, the_hash bytea) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not access.keeps(the_person) or not exists (
        select from access.provider p join access.provider_agency a on a.provider = p.id join access.posting o on o.agency = a.agency
        where p.id = the_provider and p.ended_at is null and p.center = any (access.acts(array['admin'])) and o.person = the_person and o.machine is null)
       or exists (select from access.provider_link l where l.provider = the_provider and l.person = the_person and l.ended_at is null) then return false; end if;
    update access.invitation set used_at = access.now() where provider = the_provider and person = the_person and used_at is null;
    insert into access.invitation (id, provider, person, hash, invited_by) values (the_id, the_provider, the_person, the_hash, access.posting());
    return true;
end $$;
create function access.unlink(the_link uuid, why text) returns boolean language sql security definer set search_path = pg_catalog as $$
    with ended as (update access.provider_link set ended_at = access.now(), end_reason = why where id = the_link and ended_at is null and access.keeps(person) returning 1)
    select exists (select from ended)
$$;
revoke execute on function access.register_provider(uuid, text, text, text, bytea, text[], text[], interval, uuid[]), access.change_provider(uuid, bytea, text[], text[], interval, uuid[]),
    access.stop_provider(uuid, text), access.invite(uuid, uuid, uuid, bytea), access.unlink(uuid, text) from public;
grant execute on function access.spoken_for(), access.register_provider(uuid, text, text, text, bytea, text[], text[], interval, uuid[]), access.change_provider(uuid, bytea, text[], text[], interval, uuid[]),
    access.stop_provider(uuid, text), access.invite(uuid, uuid, uuid, bytea), access.unlink(uuid, text) to tessera_app;

reset role;
revoke create on schema access from tessera_access;
