-- Three offices that are three persons (CJIS AC-5): security administrator, intelligence approver, auditor. Whoever holds duties of two of them,
-- under one posting or several, holds none of those, however the rows came here. SeparationRule says the same, and a test draws worlds to compare them.
grant create on schema access to tessera_access;
set role tessera_access;

-- The duties of a posting that count today.
create function access.duties_of(the_posting uuid, today date) returns text[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    it access.posting;
    clashing text[];
    offices int;
begin
    select * into it from access.posting where id = the_posting;
    if it.machine is not null then return it.duties; end if;

    -- Who vets approves too.
    select array_agg(duty), count(distinct case duty when 'vet' then 'approve' else duty end) into clashing, offices
      from access.posting p cross join unnest(p.duties) duty
     where p.person = it.person and p.machine is null and p.from_day <= today and (p.to_day is null or p.to_day >= today)
       and duty in ('admin', 'approve', 'vet', 'audit');
    if offices < 2 then return it.duties; end if;
    return array(select duty from unnest(it.duties) with ordinality held (duty, n) where duty <> all (clashing) order by n);
end $$;
revoke execute on function access.duties_of(uuid, date) from public;

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
        'duties', case when gate.word = 'open' then to_jsonb(held.duties) when 'admin' = any (held.duties) then '["admin"]'::jsonb else '[]'::jsonb end,
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
    cross join lateral (select access.duties_of(p.id, today.day) as duties) held
    where p.id = the_posting and person.active and agency.active and (person.until_at is null or person.until_at > access.now())
      and gate.word <> 'closed'
      and p.from_day <= today.day and (p.to_day is null or p.to_day >= today.day));
end $$;

reset role;
revoke create on schema access from tessera_access;

-- Postings are given, moved and ended by who keeps the accounts of the center (CJIS AC-2, PS-5).
create policy access_adds on access.posting for insert to tessera_access with check (true);
create policy access_ends on access.posting for update to tessera_access using (true) with check (true);
grant insert on access.posting to tessera_access;
grant update (to_day) on access.posting to tessera_access;

grant create on schema access to tessera_access;
set role tessera_access;

-- Gives a posting, and ends the one it comes instead of: both or neither. False: not theirs to give.
create function access.give_posting(the_id uuid, the_person uuid, the_agency uuid, the_title text, the_duties text[], the_caveats text[], the_from date, the_to date, instead_of uuid)
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    the_center uuid := (select a.center from access.agency a where a.id = the_agency and a.active and a.center = any (access.acts(array['admin'])));
begin
    if the_center is null or not access.keeps(the_person) then return false; end if;
    if instead_of is not null then
        update access.posting set to_day = the_from - 1
         where id = instead_of and person = the_person and machine is null and center = the_center and (to_day is null or to_day >= the_from);
        if not found then return false; end if;
    end if;
    insert into access.posting (id, person, agency, center, title, duties, caveats, from_day, to_day)
    values (the_id, the_person, the_agency, the_center, the_title, the_duties, the_caveats, the_from, the_to);
    return true;
end $$;

-- Ends a posting now: it opens nothing at its next request.
create function access.end_posting(the_posting uuid, the_person uuid) returns boolean language sql security definer set search_path = pg_catalog as $$
    with ended as (
        update access.posting set to_day = access.today() - 1
        where id = the_posting and person = the_person and machine is null and center = any (access.acts(array['admin'])) and (to_day is null or to_day >= access.today()) returning 1)
    select exists (select from ended)
$$;
revoke execute on function access.give_posting(uuid, uuid, uuid, text, text[], text[], date, date, uuid), access.end_posting(uuid, uuid) from public;
grant execute on function access.give_posting(uuid, uuid, uuid, text, text[], text[], date, date, uuid), access.end_posting(uuid, uuid) to tessera_app;

reset role;
revoke create on schema access from tessera_access;
