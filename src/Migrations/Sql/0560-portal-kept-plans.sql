-- As 0135: its plan is kept for as long as the connection lives.
set role tessera_intake;
create or replace function portal.open(the_receipt_hash bytea)
returns table (at timestamptz, code text, message uuid, from_center boolean, copy bytea, files bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    return query
        select p.at, p.code, null::uuid, null::boolean, null::bytea, null::bigint
        from portal.envelope e join portal.phrase p on p.envelope = e.id where e.receipt_hash = the_receipt_hash
        union all
        select m.at, null, m.id, m.from_center, m.copy, (select count(*) from portal.envelope_file f where f.message = m.id)
        from portal.envelope e join portal.message m on m.envelope = e.id where e.receipt_hash = the_receipt_hash
        order by 1;
end $$;
reset role;
