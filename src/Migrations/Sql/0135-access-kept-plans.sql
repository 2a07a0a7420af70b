-- The same answers, sooner (access.describe follows in 0143): PostgreSQL keeps the plans of a plpgsql function for as long as the connection lives, and plans one in SQL anew at
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
