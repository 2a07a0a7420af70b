-- What Intake could not open or take over stays as it came, sealed, until its tip ends: nobody sweeps it, and the tip says how much it is.
set local role tessera_intake;

alter table portal.envelope_file add kept_at timestamptz;    -- not taken over: its seal is broken, or it did not come

create function portal.keep_files(the_files uuid[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    update portal.envelope_file set kept_at = clock_timestamp() where id = any (the_files)
$$;

create function portal.files_kept(the_envelope uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*) from portal.envelope_file where envelope = the_envelope and kept_at is not null
$$;

-- Of the files found in the spool, those nobody needs there: never sent, or taken over by Intake an hour ago. What is kept is neither.
create or replace function portal.stray(the_files uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id from unnest(the_files) as given (id)
    where not exists (
        select from portal.envelope_file f join portal.envelope e on e.id = f.envelope left join portal.message m on m.id = f.message
        where f.id = given.id and (
            f.kept_at is not null
            or (e.taken_at is not null and e.record is null)
            or coalesce(case when f.message is null then e.taken_at else m.taken_at end, now()) > now() - interval '1 hour'))
$$;

-- Several at once, so that one that cannot be taken stops nobody who wrote after it; only of envelopes that are a tip.
create function portal.waiting_messages(at_most int)
returns table (message uuid, envelope uuid, record uuid, at timestamptz, sealed bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.id, m.envelope, e.record, m.at, m.sealed from portal.message m join portal.envelope e on e.id = m.envelope
    where m.taken_at is null and not m.from_center and e.record is not null order by m.at limit at_most
$$;
drop function portal.next_message();

revoke execute on function portal.keep_files(uuid[]), portal.files_kept(uuid), portal.waiting_messages(int) from public;
grant execute on function portal.keep_files(uuid[]), portal.waiting_messages(int) to tessera_jobs;
grant execute on function portal.files_kept(uuid) to tessera_app;
reset role;
