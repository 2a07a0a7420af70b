-- Search applies the rule itself (an index on a non-leakproof operator is not used under the wall) and returns ids; the rows are then read under the wall.
grant create on schema records to tessera_search;
set role tessera_search;
create function records.search(words text, at_most int) returns table (record uuid, version int, rank real, excerpt text)
language sql stable security definer set search_path = pg_catalog as $$
    select p.record, p.version, ts_rank(p.words, q) as rank,
           ts_headline('english', p.text, q, 'MaxFragments=1,MaxWords=24,MinWords=8,StartSel=«,StopSel=»') as excerpt
    from (select websearch_to_tsquery('english', words) as q) query, records.part p
    join records.version v on v.record = p.record and v.version = p.version
    join records.record r on r.id = p.record
    where p.words @@ q
      and p.audience && (access.audience()) and p.caveats <@ (access.caveats())
      and v.audience && (access.audience())
      and r.audience && (access.audience()) and r.caveats <@ (access.caveats())
      -- Of the versions this reader may see, the newest speaks.
      and p.version = (select max(n.version) from records.version n where n.record = p.record and n.audience && (access.audience()))
    order by rank desc, r.received_at desc limit at_most
$$;
revoke execute on function records.search(text, int) from public;
grant execute on function records.search(text, int) to tessera_app, tessera_jobs;
reset role;
revoke create on schema records from tessera_search;
