-- Restricted: opened for a stated purpose only. RestrictedRule says the same, and a test compares them. LES and ORCON bind who receives; they
-- ask no purpose of who reads.
alter table records.record add column restricted boolean not null
    generated always as (stream in ('Temporary', 'Intelligence') or caveats && array['part23', 'pcii', 'ssi', 'cji', 'juvenile']) stored;
alter table records.part add column restricted boolean not null
    generated always as (caveats && array['part23', 'pcii', 'ssi', 'cji', 'juvenile']) stored;

-- Without a purpose it is as if nobody had asked for it: no row, no mention, no dot, no count. Who wrote it sees it: writing is no browsing.
drop policy sees on records.record;
create policy sees on records.record for select to tessera_app, tessera_jobs using (
    audience && (select access.audience())::uuid[] and caveats <@ (select access.caveats())::text[]
    and (not restricted or author = (select access.posting()) or (select access.has_purpose())));

drop policy sees on records.part;
create policy sees on records.part for select to tessera_app, tessera_jobs using (
    audience && (select access.audience())::uuid[] and caveats <@ (select access.caveats())::text[]
    and (not restricted or (select access.has_purpose()))
    and exists (select from records.version v where v.record = part.record and v.version = part.version));

grant create on schema records to tessera_search;
set role tessera_search;

-- Whose record it is, where all that keeps this reader from it is that they have not said what for; null: it is open, or not theirs, or not there.
create function records.asks_purpose(the_record uuid) returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select r.owner from records.record r
             where r.id = the_record and r.restricted and r.audience && access.audience() and r.caveats <@ access.caveats()
               and r.author <> access.posting() and not access.has_purpose());
end $$;
revoke execute on function records.asks_purpose(uuid) from public;
grant execute on function records.asks_purpose(uuid) to tessera_app;

create or replace function records.search(words text, at_most int) returns table (record uuid, version int, rank real, excerpt text)
language sql stable security definer set search_path = pg_catalog as $$
    select p.record, p.version, ts_rank(p.words, q) as rank,
           ts_headline('english', p.text, q, 'MaxFragments=1,MaxWords=24,MinWords=8,StartSel=«,StopSel=»') as excerpt
    from (select websearch_to_tsquery('english', words) as q) query, records.part p
    join records.version v on v.record = p.record and v.version = p.version
    join records.record r on r.id = p.record
    where p.words @@ q
      and p.audience && (access.audience()) and p.caveats <@ (access.caveats()) and (not p.restricted or access.has_purpose())
      and v.audience && (access.audience())
      and r.audience && (access.audience()) and r.caveats <@ (access.caveats()) and (not r.restricted or r.author = access.posting() or access.has_purpose())
      -- Of the versions this reader may see, the newest speaks.
      and p.version = (select max(n.version) from records.version n where n.record = p.record and n.audience && (access.audience()))
    order by rank desc, r.received_at desc limit at_most
$$;
reset role;
revoke create on schema records from tessera_search;
