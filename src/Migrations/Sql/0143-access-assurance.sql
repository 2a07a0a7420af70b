-- What a center keeps on file of a person before it lets them in and while it does: identity proofing (CJIS IA-12), screening (PS-3),
-- the yearly agreement (PS-6) and awareness training (AT-2); accounts that end by themselves (AC-2); and the release of a locked one (AC-7).
create table access.assurance (
    id          uuid primary key,
    person      uuid not null references access.person (id),
    kind        text not null check (kind in ('proofing', 'screening', 'agreement', 'awareness')),
    method      text not null,
    done_on     date not null,
    expires_on  date,
    recorded_by uuid references access.posting (id),
    recorded_at timestamptz not null default access.now(),
    ended_at    timestamptz,
    end_reason  text,
    check (expires_on is null or expires_on >= done_on)
);
create index assurance_person on access.assurance (person);

alter table access.person
    add column until_at     timestamptz,
    add column made_at      timestamptz not null default access.now(),
    add column released_at  timestamptz,
    add column close_reason text;

-- An installation that begins empty asks for all four; one that ran before chooses.
alter table access.policy
    add column requires text[] not null default '{}' check (requires <@ array['proofing', 'screening', 'agreement', 'awareness']),
    add column inactive interval not null default '90 days' check (inactive <= interval '90 days');

alter table access.assurance enable row level security;
alter table access.assurance force row level security;
create policy access_reads on access.assurance for select to tessera_access using (true);
create policy access_adds on access.assurance for insert to tessera_access with check (true);
create policy access_ends on access.assurance for update to tessera_access using (true) with check (true);
create policy steward_reads on access.assurance for select to tessera_steward using (true);
create policy steward_adds on access.assurance for insert to tessera_steward with check (true);
create policy steward_changes on access.assurance for update to tessera_steward using (true) with check (true);
create policy own_and_keepers on access.assurance for select to tessera_app using (
    person = (select access.person())
    or exists (select from access.posting p where p.person = assurance.person and p.center = any ((select access.acts(array['admin', 'privacy', 'audit']))::uuid[])));
create policy access_closes on access.person for update to tessera_access using (true) with check (true);
grant select, insert on access.assurance to tessera_access, tessera_steward;
grant update on access.assurance to tessera_steward;
grant update (ended_at, end_reason) on access.assurance to tessera_access;
grant select on access.assurance to tessera_app;
grant update (active, until_at, released_at, close_reason) on access.person to tessera_access;

grant create on schema access to tessera_access;
set role tessera_access;

-- open, reads-only or closed: AssuranceRule says the same, and a test compares them.
create function access.assured(the_person uuid, today date) returns text language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return coalesce((
        select case max(case
                when r in ('proofing', 'screening') then case when latest.kind is null or latest.until < today then 2 else 0 end
                when latest.kind is null or latest.until + 30 < today then 2
                when latest.until < today then 1
                else 0 end)
            when 2 then 'closed' when 1 then 'reads-only' else 'open' end
        from access.policy p cross join lateral unnest(p.requires) r
        left join lateral (
            select a.kind, coalesce(a.expires_on, 'infinity'::date) as until from access.assurance a
            where a.person = the_person and a.kind = r and a.ended_at is null and a.done_on <= today
            order by coalesce(a.expires_on, 'infinity'::date) desc limit 1) latest on true
    ), 'open');
end $$;
revoke execute on function access.assured(uuid, date) from public;

create or replace function access.describe(the_posting uuid, the_session uuid, idle_until timestamptz, ends_at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    -- plpgsql, as 0135 says: each entering asks this, and its plan is kept.
    return (select jsonb_build_object(
        'person', p.person, 'posting', p.id, 'agency', p.agency, 'center', p.center, 'session', the_session,
        'personName', person.name, 'title', p.title, 'agencyName', agency.name, 'centerCode', center.code,
        'timeZone', center.time_zone, 'lawEnforcement', agency.law_enforcement,
        -- Expired training or agreement: who was let in reads, and does nothing.
        -- Who keeps accounts keeps them, or nobody could write down what was renewed.
        'duties', case when gate.word = 'open' then to_jsonb(p.duties) when 'admin' = any (p.duties) then '["admin"]'::jsonb else '[]'::jsonb end,
        'idleUntil', idle_until, 'endsAt', ends_at,
        'training', coalesce((select jsonb_agg(distinct t.kind) from access.training t where t.person = p.person and t.expires_on >= today.day), '[]'),
        'caveats', coalesce((select jsonb_agg(c) from unnest(p.caveats) c
            -- 28 CFR 23.20(c): without current training, criminal intelligence stays closed.
            where c <> 'part23' or exists (select from access.training t where t.person = p.person and t.kind = '28cfr23' and t.expires_on >= today.day)), '[]'),
        'audience', (select jsonb_agg(a) from (
            select p.id as a
            union select p.agency where p.duties <> '{admin}'
            union select p.center where p.agency = p.center and p.duties <> '{admin}'
            union select party.id from access.party join access.agreement g on g.id = party.agreement
                where p.duties <> '{admin}' and party.agency = p.agency and party.signed_on <= today.day and (party.left_on is null or party.left_on > today.day)
                  and g.from_day <= today.day and (g.to_day is null or g.to_day >= today.day) and g.ended_at is null) x))
    from access.posting p
    join access.person on person.id = p.person
    join access.agency on agency.id = p.agency
    join access.agency center on center.id = p.center
    cross join lateral (select (access.now() at time zone center.time_zone)::date as day) today
    cross join lateral (select case when p.machine is null then access.assured(p.person, today.day) else 'open' end as word) gate
    where p.id = the_posting and person.active and agency.active and (person.until_at is null or person.until_at > access.now())
      and gate.word <> 'closed'
      and p.from_day <= today.day and (p.to_day is null or p.to_day >= today.day));
end $$;

-- What AccountRule decides by, once both factors of a person were right.
create function access.account_facts(the_person uuid) returns table (active boolean, until_at timestamptz, last_used timestamptz, inactive interval, is_posted boolean, gate text, at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select person.active, person.until_at,
        greatest(person.made_at, person.released_at, (select max(s.last_seen) from access.session s where s.person = person.id)), rules.inactive,
        exists (select from access.posting p join access.agency center on center.id = p.center, lateral (select (access.now() at time zone center.time_zone)::date as day) today
                where p.person = person.id and p.machine is null and p.from_day <= today.day and (p.to_day is null or p.to_day >= today.day)),
        access.assured(person.id, coalesce((
            select (access.now() at time zone center.time_zone)::date from access.posting p join access.agency center on center.id = p.center
            where p.person = person.id order by p.from_day, p.id limit 1), access.now()::date)), access.now()
    from access.person, access.policy rules where person.id = the_person
$$;
revoke execute on function access.account_facts(uuid) from public;
grant execute on function access.account_facts(uuid) to tessera_identity;

-- The reader's day, at their center.
create function access.today() returns date language sql stable security definer set search_path = pg_catalog as $$
    select (access.now() at time zone (access.reader() ->> 'timeZone'))::date
$$;
revoke execute on function access.today() from public;

-- Whether the reader keeps the accounts of a center where this person is posted.
create function access.keeps(the_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.posting p where p.person = the_person and p.machine is null and p.center = any (access.acts(array['admin'])))
$$;
revoke execute on function access.keeps(uuid) from public;

-- Closes an account now: every session of it ends at its next request (CJIS AC-2, PS-4).
create function access.close_person(the_person uuid, why text) returns boolean language sql security definer set search_path = pg_catalog as $$
    with closed as (update access.person set active = false, close_reason = why where id = the_person and active and access.keeps(the_person) returning id),
         ended as (update access.session s set ended_at = access.now(), end_reason = 'account closed' from closed where s.person = closed.id and s.ended_at is null returning 1)
    select exists (select from closed)
$$;
create function access.open_person(the_person uuid) returns boolean language sql security definer set search_path = pg_catalog as $$
    with opened as (update access.person set active = true, close_reason = null, released_at = access.now() where id = the_person and access.keeps(the_person) returning 1)
    select exists (select from opened)
$$;
create function access.assure(the_id uuid, the_person uuid, the_kind text, the_method text, the_done date, the_expiry date) returns boolean language sql security definer set search_path = pg_catalog as $$
    with kept as (
        insert into access.assurance (id, person, kind, method, done_on, expires_on, recorded_by)
        select the_id, the_person, the_kind, the_method, the_done, the_expiry, access.posting() where access.keeps(the_person) returning 1)
    select exists (select from kept)
$$;
create function access.end_assurance(the_id uuid, why text) returns boolean language sql security definer set search_path = pg_catalog as $$
    with ended as (update access.assurance set ended_at = access.now(), end_reason = why where id = the_id and ended_at is null and access.keeps(person) returning 1)
    select exists (select from ended)
$$;
-- A person signs the yearly agreement themselves, for a year.
create function access.sign_agreement(the_id uuid) returns boolean language sql security definer set search_path = pg_catalog as $$
    with signed as (
        insert into access.assurance (id, person, kind, method, done_on, expires_on, recorded_by)
        select the_id, access.person(), 'agreement', 'signed here', access.today(), (access.today() + interval '1 year')::date, access.posting() where access.person() is not null returning 1)
    select exists (select from signed)
$$;
-- The people of the reader's center whose accounts they keep.
create function access.kept_people() returns table (person uuid, name text, email text, titles text, active boolean, close_reason text, until_at timestamptz, last_used timestamptz, gate text, asleep boolean)
language sql stable security definer set search_path = pg_catalog as $$
    select person.id, person.name, person.email, string_agg(distinct p.title, ', '), person.active, person.close_reason, person.until_at,
        used.last, access.assured(person.id, access.today()),
        greatest(person.made_at, person.released_at, used.last) + (select rules.inactive from access.policy rules) <= access.now()
    from access.posting p join access.person on person.id = p.person
    cross join lateral (select max(s.last_seen) as last from access.session s where s.person = person.id) used
    where p.machine is null and p.center = any (access.acts(array['admin']))
    group by person.id, used.last
$$;
revoke execute on function access.close_person(uuid, text), access.open_person(uuid), access.assure(uuid, uuid, text, text, date, date), access.end_assurance(uuid, text), access.sign_agreement(uuid), access.kept_people() from public;
grant execute on function access.keeps(uuid), access.close_person(uuid, text), access.open_person(uuid), access.assure(uuid, uuid, text, text, date, date), access.end_assurance(uuid, text), access.sign_agreement(uuid), access.kept_people() to tessera_app;

reset role;
revoke create on schema access from tessera_access;
