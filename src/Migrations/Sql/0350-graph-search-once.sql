-- Search looks each way once: unmaterialized, the planner looked through all texts anew for every record the reader may see (2.4 s at 3,000 records).
grant create on schema graph to tessera_search;
set role tessera_search;
create or replace function graph.search_records(words text, with_intelligence boolean, at_most int) returns table (record uuid, version int, rank real)
language sql stable security definer set search_path = pg_catalog as $$
    with reader as materialized (select access.audience() as stands_in, access.caveats() as held),
    asked as materialized (select websearch_to_tsquery('english', words) as query,
                                  case when words ~ '[0-9]' and length(words) between 3 and 60 then '%' || replace(replace(replace(upper(trim(words)), '\', '\\'), '%', '\%'), '_', '\_') || '%' end as number),
    said as materialized (
        select p.record, p.version, ts_rank(p.words, asked.query) as rank
          from asked, reader, records.part p
         where p.words @@ asked.query and p.audience && reader.stands_in and p.caveats <@ reader.held),
    found as materialized (
        -- Of the versions this reader may see, the newest speaks.
        select s.record, s.rank from said s cross join reader
         where s.version = (select max(n.version) from records.version n where n.record = s.record and n.audience && reader.stands_in)
        union all
        select r.id, 1 + ts_rank(to_tsvector('english', r.title), asked.query) from asked, records.record r where to_tsvector('english', r.title) @@ asked.query
        union all
        select r.id, 10 from asked, records.record r where upper(r.number) like asked.number),
    best as materialized (select f.record, max(f.rank)::real as rank from found f group by f.record)
    select r.id, (select max(n.version) from records.version n where n.record = r.id and n.audience && reader.stands_in), best.rank
      from best join records.record r on r.id = best.record cross join reader
     where r.audience && reader.stands_in and r.caveats <@ reader.held and (with_intelligence or r.stream <> 'Intelligence')
     order by best.rank desc, r.received_at desc, r.id limit at_most
$$;
reset role;
revoke create on schema graph from tessera_search;
