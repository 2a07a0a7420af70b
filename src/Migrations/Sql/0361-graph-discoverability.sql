-- What others may learn that a center holds: one setting for each of its streams. No row: hidden. pointable: that it holds something, on which kind
-- of key, and whom to ask. visible: also the numbers of the records, to ask for them by. Never a word of what they say.
alter table graph.pointable
    add column level text not null default 'pointable' check (level in ('pointable', 'visible')),
    drop constraint pointable_readers_check,
    add constraint pointable_readers_check check (readers in ('partners', 'law-enforcement', 'centers'));
alter table graph.pointable alter column level drop default;

-- The law's ceiling on each (DiscoverabilityRule says the same). What stood wider before is closed, and so is the wider of two of one stream.
set role tessera_steward;
update graph.pointable set closed_by = opened_by, closed_at = access.now()
 where closed_at is null and (stream in ('Tip', 'Temporary', 'Intelligence', 'Asset') or (stream in ('Sar', 'IseSar', 'Case', 'Event') and readers = 'centers'));
update graph.pointable wide set closed_by = opened_by, closed_at = access.now()
 where closed_at is null and readers = 'centers' and exists (
    select from graph.pointable narrow where narrow.owner = wide.owner and narrow.stream = wide.stream and narrow.closed_at is null and narrow.id <> wide.id);
reset role;
alter table graph.pointable add constraint pointable_within_law check (closed_at is not null or case stream
    when 'Tip' then false
    when 'Temporary' then false
    when 'Intelligence' then level = 'pointable' and readers = 'partners'
    when 'Asset' then level = 'pointable' and readers = 'partners'
    when 'Sar' then level = 'pointable' and readers <> 'centers'
    when 'Case' then level = 'pointable' and readers <> 'centers'
    when 'Event' then level = 'pointable' and readers <> 'centers'
    when 'IseSar' then readers <> 'centers'
    else true end);
drop index graph.pointable_open;
create unique index pointable_open on graph.pointable (owner, stream) where closed_at is null;

-- Both sides' logs have the numbers that were told.
alter table graph.pointer_log add column numbers text[] not null default '{}';

grant create on schema graph to tessera_search;
set role tessera_search;
create or replace function graph.point(the_record uuid, the_purpose text, at_most int) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
    -- Whoever calls it, nobody asks more often in a day than this: for one purpose, and for all of them together.
    most_for_one constant int := 40;
    most_for_all constant int := 100;
    reader jsonb := access.reader();
    stands_in uuid[] := access.audience();
    held text[] := access.caveats();
    is_law_enforcement boolean := coalesce((reader ->> 'lawEnforcement')::boolean, false);
    own records.record;
    asked int;
    asked_for_this int;
    hit record;
    hits int := 0;
    right_now timestamptz := access.now();
    today date := (right_now at time zone (reader ->> 'timeZone'))::date;
begin
    if reader is null then return null; end if;
    select r.* into own from records.record r
     where r.id = the_record and r.owner = any (access.acts(array['write', 'triage', 'vet'])) and r.audience && stands_in and r.caveats <@ held
       and (not r.restricted or r.author = access.posting() or access.has_purpose());
    if not found then return null; end if;

    -- The count is one question at a time: two askings of one person wait for each other.
    perform pg_advisory_xact_lock(hashtextextended('pointer ' || (reader ->> 'person'), 0));
    select count(distinct l.at), count(distinct l.at) filter (where l.purpose = the_purpose) into asked, asked_for_this from graph.pointer_log l
     where l.side = 'asker' and l.person = (reader ->> 'person')::uuid and l.at > right_now - interval '24 hours';
    if asked >= most_for_all or asked_for_this >= least(at_most, most_for_one) then raise exception using errcode = 'TS002', message = 'pointer cap'; end if;

    for hit in
        select r.owner, p.contact, array_agg(distinct theirs.kind order by theirs.kind) as kinds, array_agg(distinct r.id) as records,
               coalesce(array_agg(distinct r.number order by r.number) filter (where p.level = 'visible'), '{}') as numbers
        from graph.mention m
        join graph.pointer_key mine on mine.mention = m.id
        join graph.pointer_key theirs on theirs.hash = mine.hash and theirs.kind = mine.kind and theirs.mention <> mine.mention
        join graph.mention o on o.id = theirs.mention and o.state = 'Confirmed'
        join records.record r on r.id = o.record and r.owner <> own.owner and r.state not in ('working', 'rejected', 'withdrawn', 'sealed')
        join graph.pointable p on p.owner = r.owner and p.stream = r.stream and p.closed_at is null
        join records.version v on v.record = o.record and v.version = o.version
        -- Partners: both have signed, and the agreement is in force today and speaks of this stream.
        cross join lateral (select is_law_enforcement and exists (
            select from access.party ours join access.party others on others.agreement = ours.agreement join access.agreement a on a.id = ours.agreement
             where ours.id = any (stands_in) and others.agency = r.owner and r.stream = any (a.streams)
               and others.signed_on <= today and (others.left_on is null or others.left_on > today)) as is_partner) stands
        where m.record = the_record and m.state = 'Confirmed'
          and o.version = r.current_version
          and case p.readers when 'centers' then true when 'law-enforcement' then is_law_enforcement else stands.is_partner end
          -- Caveats that law ties to a need close a record to pointers; the others, to whom they name (DiscoverabilityRule).
          and not r.caveats && array['pcii', 'ssi', 'cji', 'juvenile']
          and (is_law_enforcement or not 'les' = any (r.caveats))
          and (stands.is_partner or not 'part23' = any (r.caveats))
          and not (v.audience && stands_in and r.caveats <@ held)
        group by r.owner, p.contact order by r.owner, p.contact
    loop
        hits := hits + 1;
        insert into graph.pointer_log (id, at, side, center, asker_posting, person, asker_center, purpose, record, holder, contact, kinds, numbers)
        values (gen_random_uuid(), right_now, 'asker', own.owner, (reader ->> 'posting')::uuid, (reader ->> 'person')::uuid, own.owner,
                the_purpose, the_record, hit.owner, hit.contact, hit.kinds, hit.numbers);
        insert into graph.pointer_log (id, at, side, center, asker_posting, person, asker_center, purpose, kinds, records, numbers)
        values (gen_random_uuid(), right_now, 'owner', hit.owner, (reader ->> 'posting')::uuid, (reader ->> 'person')::uuid, own.owner,
                the_purpose, hit.kinds, hit.records, hit.numbers);
    end loop;
    if hits = 0 then
        insert into graph.pointer_log (id, at, side, center, asker_posting, person, asker_center, purpose, record)
        values (gen_random_uuid(), right_now, 'asker', own.owner, (reader ->> 'posting')::uuid, (reader ->> 'person')::uuid, own.owner, the_purpose, the_record);
    end if;
    return hits;
end $$;
reset role;
revoke create on schema graph from tessera_search;
