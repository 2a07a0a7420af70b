-- Pointers, with a name of its own for what the reader stands in: "audience" meant a column too, and every question failed.
grant create on schema graph to tessera_search;
set role tessera_search;
create or replace function graph.point(the_record uuid, the_purpose text, at_most int) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
    reader jsonb := access.reader();
    stands_in uuid[] := access.audience();
    held text[] := access.caveats();
    own records.record;
    asked int;
    hit record;
    hits int := 0;
    right_now timestamptz := access.now();
begin
    if reader is null then return null; end if;
    select r.* into own from records.record r
     where r.id = the_record and r.owner = any (access.acts(array['write', 'triage', 'vet'])) and r.audience && stands_in and r.caveats <@ held;
    if not found then return null; end if;

    -- The count is one question at a time: two askings of one person wait for each other.
    perform pg_advisory_xact_lock(hashtextextended('pointer ' || (reader ->> 'person'), 0));
    select count(distinct l.at) into asked from graph.pointer_log l
     where l.side = 'asker' and l.person = (reader ->> 'person')::uuid and l.purpose = the_purpose and l.at > right_now - interval '24 hours';
    if asked >= at_most then raise exception using errcode = 'TS002', message = 'pointer cap'; end if;

    for hit in
        select r.owner, p.contact, array_agg(distinct theirs.kind order by theirs.kind) as kinds, array_agg(distinct r.id) as records
        from graph.mention m
        join graph.pointer_key mine on mine.mention = m.id
        join graph.pointer_key theirs on theirs.hash = mine.hash and theirs.kind = mine.kind and theirs.mention <> mine.mention
        join graph.mention o on o.id = theirs.mention and o.state = 'Confirmed'
        join records.record r on r.id = o.record and r.owner <> own.owner and r.state not in ('working', 'rejected', 'withdrawn', 'sealed')
        join graph.pointable p on p.owner = r.owner and p.stream = r.stream and p.closed_at is null
         and (p.readers = 'centers' or (reader ->> 'lawEnforcement')::boolean)
        join records.version v on v.record = o.record and v.version = o.version
        where m.record = the_record and m.state = 'Confirmed'
          and o.version = r.current_version
          and not (v.audience && stands_in and r.caveats <@ held)
        group by r.owner, p.contact order by r.owner, p.contact
    loop
        hits := hits + 1;
        insert into graph.pointer_log (id, at, side, center, asker_posting, person, asker_center, purpose, record, holder, contact, kinds)
        values (gen_random_uuid(), right_now, 'asker', own.owner, (reader ->> 'posting')::uuid, (reader ->> 'person')::uuid, own.owner,
                the_purpose, the_record, hit.owner, hit.contact, hit.kinds);
        insert into graph.pointer_log (id, at, side, center, asker_posting, person, asker_center, purpose, kinds, records)
        values (gen_random_uuid(), right_now, 'owner', hit.owner, (reader ->> 'posting')::uuid, (reader ->> 'person')::uuid, own.owner,
                the_purpose, hit.kinds, hit.records);
    end loop;
    if hits = 0 then
        insert into graph.pointer_log (id, at, side, center, asker_posting, person, asker_center, purpose, record)
        values (gen_random_uuid(), right_now, 'asker', own.owner, (reader ->> 'posting')::uuid, (reader ->> 'person')::uuid, own.owner, the_purpose, the_record);
    end if;
    return hits;
end $$;
reset role;
revoke create on schema graph from tessera_search;
