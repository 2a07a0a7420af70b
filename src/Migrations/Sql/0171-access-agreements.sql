-- Agreements (memoranda of understanding): drafted by the privacy officer of a center, signed for each agency by its own center, left by a party,
-- ended by the center that drafted it (28 CFR 23.20(f)(1); regulation 1.3(f)). What is given under one is open while both signatures are.
alter table access.agreement
    add column center uuid references access.agency (id),
    add column drafted_by uuid references access.posting (id),
    add column drafted_at timestamptz,
    add column end_reason text;

-- A party without a day of signing was asked and has not signed: it opens nothing.
alter table access.party
    alter column signed_on drop not null,
    add column signed_by uuid references access.posting (id),
    add column signatory text,
    add column left_reason text;

create policy access_adds on access.agreement for insert to tessera_access with check (true);
create policy access_ends on access.agreement for update to tessera_access using (true) with check (true);
create policy access_adds on access.party for insert to tessera_access with check (true);
create policy access_signs on access.party for update to tessera_access using (true) with check (true);
grant insert on access.agreement, access.party to tessera_access;
grant update (ended_at, end_reason) on access.agreement to tessera_access;
grant update (signed_on, signed_by, signatory, left_on, left_reason) on access.party to tessera_access;

grant create on schema access to tessera_access;
set role tessera_access;

-- Whether an agency of the reader's center is, was or was asked to be a party: nobody else knows of it.
create function access.knows_agreement(the_agreement uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return exists (select from access.party p join access.agency a on a.id = p.agency
                    where p.agreement = the_agreement and a.center = (access.reader() ->> 'center')::uuid);
end $$;

-- False: not theirs to draft, or for an agency that is gone, or without their own center.
create function access.draft_agreement(the_id uuid, the_name text, the_purpose text, the_streams text[], the_from date, the_to date, the_agencies uuid[])
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    the_center uuid := (access.acts(array['privacy']))[1];
begin
    if the_center is null or the_center <> all (the_agencies)
       or exists (select from unnest(the_agencies) wanted left join access.agency a on a.id = wanted and a.active where a.id is null) then return false; end if;
    insert into access.agreement (id, name, purpose, streams, from_day, to_day, center, drafted_by, drafted_at)
    values (the_id, the_name, the_purpose, the_streams, the_from, the_to, the_center, access.posting(), access.now());
    insert into access.party (id, agreement, agency) select gen_random_uuid(), the_id, wanted from (select distinct unnest(the_agencies) as wanted) agencies;
    return true;
end $$;

create function access.sign_for(the_party uuid, the_signatory text) returns boolean language sql security definer set search_path = pg_catalog as $$
    with signed as (
        update access.party p set signed_on = access.today(), signed_by = access.posting(), signatory = the_signatory from access.agreement g, access.agency a
        where p.id = the_party and p.signed_on is null and p.left_on is null
          and g.id = p.agreement and g.ended_at is null and (g.to_day is null or g.to_day >= access.today())
          and a.id = p.agency and a.center = any (access.acts(array['supervise'])) returning 1)
    select exists (select from signed)
$$;

-- A party that leaves, or will not sign: what was given to it under this agreement is closed at its next request.
create function access.leave_agreement(the_party uuid, why text) returns boolean language sql security definer set search_path = pg_catalog as $$
    with gone as (
        update access.party p set left_on = access.today(), left_reason = why from access.agency a
        where p.id = the_party and p.left_on is null and a.id = p.agency and a.center = any (access.acts(array['supervise'])) returning 1)
    select exists (select from gone)
$$;

create function access.end_agreement(the_agreement uuid, why text) returns boolean language sql security definer set search_path = pg_catalog as $$
    with ended as (
        update access.agreement set ended_at = access.now(), end_reason = why
        where id = the_agreement and ended_at is null and center = any (access.acts(array['privacy'])) returning 1)
    select exists (select from ended)
$$;
revoke execute on function access.knows_agreement(uuid), access.draft_agreement(uuid, text, text, text[], date, date, uuid[]), access.sign_for(uuid, text), access.leave_agreement(uuid, text), access.end_agreement(uuid, text) from public;
grant execute on function access.knows_agreement(uuid) to tessera_app, tessera_jobs;
grant execute on function access.draft_agreement(uuid, text, text, text[], date, date, uuid[]), access.sign_for(uuid, text), access.leave_agreement(uuid, text), access.end_agreement(uuid, text) to tessera_app;

reset role;
revoke create on schema access from tessera_access;

-- Who agreed what with whom is theirs to know.
drop policy directory on access.agreement;
drop policy directory on access.party;
create policy directory on access.agreement for select to tessera_app, tessera_jobs using (access.knows_agreement(id));
create policy directory on access.party for select to tessera_app, tessera_jobs using (access.knows_agreement(agreement));
