-- An inquiry belongs to the piece of work it was asked within, if any.
alter table graph.inquiry add column piece uuid references access.piece (id);
create index inquiry_piece on graph.inquiry (piece) where piece is not null;

-- What is restricted speaks for a stated purpose only, wherever the index is asked: 0298 says so of the rows, these of the functions.
drop function graph.search_records(text, boolean, int);
grant create on schema graph to tessera_search;
set role tessera_search;

create function graph.search_records(words text, at_most int) returns table (record uuid, version int, rank real)
language sql stable security definer set search_path = pg_catalog as $$
    with reader as materialized (select access.audience() as stands_in, access.caveats() as held, access.posting() as posting, access.has_purpose() as has_purpose),
    asked as materialized (select websearch_to_tsquery('english', words) as query,
                                  case when words ~ '[0-9]' and length(words) between 3 and 60 then '%' || replace(replace(replace(upper(trim(words)), '\', '\\'), '%', '\%'), '_', '\_') || '%' end as number),
    said as materialized (
        select p.record, p.version, ts_rank(p.words, asked.query) as rank
          from asked, reader, records.part p
         where p.words @@ asked.query and p.audience && reader.stands_in and p.caveats <@ reader.held and (not p.restricted or reader.has_purpose)),
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
     where r.audience && reader.stands_in and r.caveats <@ reader.held and (not r.restricted or r.author = reader.posting or reader.has_purpose)
     order by best.rank desc, r.received_at desc, r.id limit at_most
$$;

create function graph.speaking(mentions uuid[]) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
    with reader as materialized (
        select access.audience() as stands_in, access.caveats() as held, access.agency() as agency, access.posting() as posting, access.has_purpose() as has_purpose)
    select m.id from reader, graph.mention m
      join records.record r on r.id = m.record
      join records.version v on v.record = m.record and v.version = m.version
      join records.part p on p.record = m.record and p.version = m.version and p.name = 'body'
     where m.id = any (mentions) and m.state = 'Confirmed'
       and r.audience && reader.stands_in and r.caveats <@ reader.held and v.audience && reader.stands_in
       and p.audience && reader.stands_in and p.caveats <@ reader.held
       and (not r.restricted or r.author = reader.posting or reader.has_purpose) and (not p.restricted or reader.has_purpose)
       and m.version = (select max(n.version) from graph.mention n join records.version w on w.record = n.record and w.version = n.version
                         where n.record = m.record and w.audience && reader.stands_in and (n.state = 'Confirmed' or r.owner = reader.agency));
end $$;
revoke execute on function graph.search_records(text, int), graph.speaking(uuid[]) from public;
grant execute on function graph.search_records(text, int), graph.speaking(uuid[]) to tessera_app, tessera_jobs;

create or replace function graph.match_counts(the_records uuid[], offered int) returns table (record uuid, records int)
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
        select m.id, m.record from graph.speaking(array(select mine from pairs union select theirs from pairs)) s join graph.mention m on m.id = s)
    select mine.record, count(distinct theirs.record)::int
      from pairs join seen mine on mine.id = pairs.mine join seen theirs on theirs.id = pairs.theirs
     where not exists (select from graph.judgement j where j.a = least(mine.id, theirs.id) and j.b = greatest(mine.id, theirs.id)
                          and j.center = access.agency() and j.undone_at is null and j.verdict = 'Different')
     group by mine.record;
end $$;
drop function graph.speaking(uuid[], boolean);
reset role;
revoke create on schema graph from tessera_search;
