-- How many records a list's rows lead to, for an open desk that asks every few seconds. Under the wall this question is some seven hundred
-- subplans, begun anew each time; here the two rules are asked once for all mentions of the answer, by the function that search asks too.
grant create on schema graph to tessera_search;
set role tessera_search;

create or replace function graph.speaking(mentions uuid[], with_intelligence boolean) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
    with reader as materialized (select access.audience() as stands_in, access.caveats() as held, access.agency() as agency)
    select m.id from reader, graph.mention m
      join records.record r on r.id = m.record
      join records.version v on v.record = m.record and v.version = m.version
      join records.part p on p.record = m.record and p.version = m.version and p.name = 'body'
     where m.id = any (mentions) and m.state = 'Confirmed'
       and r.audience && reader.stands_in and r.caveats <@ reader.held and v.audience && reader.stands_in
       and p.audience && reader.stands_in and p.caveats <@ reader.held and (with_intelligence or r.stream <> 'Intelligence')
       and m.version = (select max(n.version) from graph.mention n join records.version w on w.record = n.record and w.version = n.version
                         where n.record = m.record and w.audience && reader.stands_in and (n.state = 'Confirmed' or r.owner = reader.agency));
end $$;

-- In how many other records something of these is offered as the same; what this reader's center said is different does not count.
create function graph.match_counts(the_records uuid[], offered int) returns table (record uuid, records int)
language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
begin
    return query
    with pairs as materialized (
        select m.id as mine, x.b as theirs from graph.mention m join graph.match x on x.a = m.id
         where m.record = any (the_records) and m.state = 'Confirmed' and x.millibits >= offered
        union all
        select m.id, x.a from graph.mention m join graph.match x on x.b = m.id
         where m.record = any (the_records) and m.state = 'Confirmed' and x.millibits >= offered),
    seen as materialized (
        select m.id, m.record from graph.speaking(array(select mine from pairs union select theirs from pairs), true) s join graph.mention m on m.id = s)
    select mine.record, count(distinct theirs.record)::int
      from pairs join seen mine on mine.id = pairs.mine join seen theirs on theirs.id = pairs.theirs
     where not exists (select from graph.judgement j where j.a = least(mine.id, theirs.id) and j.b = greatest(mine.id, theirs.id)
                          and j.center = access.agency() and j.undone_at is null and j.verdict = 'Different')
     group by mine.record;
end $$;
revoke execute on function graph.match_counts(uuid[], int) from public;
grant execute on function graph.match_counts(uuid[], int) to tessera_app, tessera_jobs;
reset role;
revoke create on schema graph from tessera_search;
