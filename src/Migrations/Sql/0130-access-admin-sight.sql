-- Who only keeps accounts sees no record: least privilege (CJIS AC-6). The duty to administer opens nothing of its center's audience;
-- with a second duty the posting stands in it as any other.
grant create on schema access to tessera_access;
set role tessera_access;

create or replace function access.describe(the_posting uuid, the_session uuid, idle_until timestamptz, ends_at timestamptz) returns jsonb
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
    where p.id = the_posting and person.active and agency.active
      and p.from_day <= today.day and (p.to_day is null or p.to_day >= today.day)
$$;
-- The agency whose asks, desk and logs the reader sees: theirs, as long as they stand in its audience.
create or replace function access.agency() returns uuid language sql stable security definer set search_path = pg_catalog as $$
    select (r.it ->> 'agency')::uuid from (select access.reader() as it) r where r.it -> 'audience' ? (r.it ->> 'agency')
$$;

reset role;
revoke create on schema access from tessera_access;
