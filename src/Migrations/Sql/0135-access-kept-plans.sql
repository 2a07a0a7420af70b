-- The same answers, sooner: PostgreSQL keeps the plans of a plpgsql function for as long as the connection lives, and plans one in SQL anew at
-- each call. Every policy asks these, so under the wall most of a statement's time was planning them (docs/performance.md).
grant create on schema access to tessera_access;
set role tessera_access;

create or replace function access.now() returns timestamptz language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return clock_timestamp() + (select clock_offset from access.policy);
end $$;

create or replace function access.stamp(payload text) returns text language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select encode(sha256(k.key || sha256(k.key || convert_to(payload || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex')
            from access.stamp_key k);
end $$;

create or replace function access.describe(the_posting uuid, the_session uuid, idle_until timestamptz, ends_at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select jsonb_build_object(
        'person', p.person, 'posting', p.id, 'agency', p.agency, 'center', p.center, 'session', the_session,
        'personName', person.name, 'title', p.title, 'agencyName', agency.name, 'centerCode', center.code,
        'timeZone', center.time_zone, 'lawEnforcement', agency.law_enforcement, 'duties', to_jsonb(p.duties),
        'idleUntil', idle_until, 'endsAt', ends_at,
        'training', coalesce((select jsonb_agg(distinct t.kind) from access.training t where t.person = p.person and t.expires_on >= today.day), '[]'),
        'caveats', coalesce((select jsonb_agg(c) from unnest(p.caveats) c
            -- 28 CFR 23.20(c): without current training, criminal intelligence stays closed.
            where c <> 'part23' or exists (select from access.training t where t.person = p.person and t.kind = '28cfr23' and t.expires_on >= today.day)), '[]'),
        -- Who only keeps accounts sees no record: least privilege (CJIS AC-6); with a second duty the posting stands in its center's audience as any other.
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
      and p.from_day <= today.day and (p.to_day is null or p.to_day >= today.day));
end $$;

create or replace function access.audience() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return array(select jsonb_array_elements_text(access.reader() -> 'audience')::uuid);
end $$;

create or replace function access.caveats() returns text[] language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return array(select jsonb_array_elements_text(access.reader() -> 'caveats'));
end $$;

create or replace function access.posting() returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return access.reader() ->> 'posting';
end $$;

create or replace function access.person() returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return access.reader() ->> 'person';
end $$;

-- The agency whose asks, desk and logs the reader sees: theirs, as long as they stand in its audience.
create or replace function access.agency() returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    r jsonb := access.reader();
begin
    return case when r -> 'audience' ? (r ->> 'agency') then r ->> 'agency' end;
end $$;

-- The centers whose records this reader may act on with any of these duties: their own, and only as its own staff.
create or replace function access.acts(any_of text[]) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    r jsonb := access.reader();
begin
    return case when r ->> 'agency' = r ->> 'center' and r -> 'duties' ?| any_of then array[(r ->> 'center')::uuid] else '{}' end;
end $$;

reset role;
revoke create on schema access from tessera_access;
