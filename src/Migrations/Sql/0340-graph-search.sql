-- Search: what was asked (sealed), what it found, and the functions that find, which apply the rule themselves and return ids.
create index record_title_words on records.record using gin (to_tsvector('english', title));

-- An inquiry: who asked, when, for what. Its words are sealed under a key of its own; an auditor may open them (AU-3: no content in the log).
create table graph.inquiry (
    id      uuid primary key,
    at      timestamptz not null,
    person  uuid not null references access.person (id),
    posting uuid not null references access.posting (id),
    center  uuid not null references access.agency (id),
    purpose text,
    words   bytea,
    wrapped bytea,
    check ((words is null) = (wrapped is null))
);
create index inquiry_center on graph.inquiry (center, at);

create table graph.inquiry_answer (
    inquiry uuid not null references graph.inquiry (id),
    record  uuid not null,   -- outlives the record: no reference
    primary key (inquiry, record)
);
create index inquiry_answer_record on graph.inquiry_answer (record);

do $$
declare t text;
begin
    foreach t in array array['inquiry', 'inquiry_answer'] loop
        execute format('alter table graph.%I enable row level security', t);
        execute format('alter table graph.%I force row level security', t);
        execute format('create policy steward_reads on graph.%I for select to tessera_steward using (true)', t);
        execute format('create policy steward_adds on graph.%I for insert to tessera_steward with check (true)', t);
        execute format('create policy steward_changes on graph.%I for update to tessera_steward using (true) with check (true)', t);
        execute format('create policy purge_reads on graph.%I for select to tessera_purge using (true)', t);
        execute format('grant select, insert on graph.%I to tessera_app', t);
        execute format('grant select, insert, update on graph.%I to tessera_steward', t);
        execute format('grant select on graph.%I to tessera_purge', t);
    end loop;
end $$;

-- One's own, under the posting one asked with; and the center's overseers'.
create policy sees on graph.inquiry for select to tessera_app using (
    posting = (select access.posting()) or center = any ((select access.acts(array['audit', 'privacy']))::uuid[]));
create policy asks on graph.inquiry for insert to tessera_app with check (
    posting = (select access.posting()) and person = (select access.person()) and center = (select (access.reader() ->> 'center')::uuid));
create policy sees on graph.inquiry_answer for select to tessera_app using (exists (select from graph.inquiry i where i.id = inquiry));
create policy asks on graph.inquiry_answer for insert to tessera_app with check (
    exists (select from graph.inquiry i where i.id = inquiry and i.posting = (select access.posting()))
    and exists (select from records.record r where r.id = record));
create policy purge_empties on graph.inquiry for update to tessera_purge using (true) with check (true);
create policy purge_takes on graph.inquiry_answer for delete to tessera_purge using (true);
grant update (words, wrapped) on graph.inquiry to tessera_purge;
grant delete on graph.inquiry_answer to tessera_purge;

grant create on schema graph to tessera_purge, tessera_search;
set role tessera_purge;
-- Words that found only what is purged name nothing else: they go with it, and that somebody asked stays.
create function graph.purge_inquiries(the_record uuid) returns void language plpgsql set search_path = pg_catalog as $$
declare
    asked uuid[];
begin
    with gone as (delete from graph.inquiry_answer where record = the_record returning inquiry)
    select coalesce(array_agg(inquiry), '{}') into asked from gone;
    update graph.inquiry i set words = null, wrapped = null
     where i.id = any (asked) and not exists (select from graph.inquiry_answer a where a.inquiry = i.id);
end $$;
revoke execute on function graph.purge_inquiries(uuid) from public;
reset role;
insert into records.purge_step (position, function) values (290, 'graph.purge_inquiries');

set role tessera_search;
-- Records by number, title and text. Criminal intelligence is searched for a stated purpose only (28 CFR 23.20(e)).
create function graph.search_records(words text, with_intelligence boolean, at_most int) returns table (record uuid, version int, rank real)
language sql stable security definer set search_path = pg_catalog as $$
    with reader as materialized (select access.audience() as stands_in, access.caveats() as held),
    asked as materialized (select websearch_to_tsquery('english', words) as query,
                                  case when words ~ '[0-9]' and length(words) between 3 and 60 then '%' || replace(replace(replace(upper(trim(words)), '\', '\\'), '%', '\%'), '_', '\_') || '%' end as number),
    found as (
        select p.record, ts_rank(p.words, asked.query) as rank
          from asked, reader, records.part p join records.version v on v.record = p.record and v.version = p.version
         where p.words @@ asked.query and p.audience && reader.stands_in and p.caveats <@ reader.held and v.audience && reader.stands_in
           -- Of the versions this reader may see, the newest speaks.
           and p.version = (select max(n.version) from records.version n where n.record = p.record and n.audience && reader.stands_in)
        union all
        select r.id, 1 + ts_rank(to_tsvector('english', r.title), asked.query) from asked, records.record r where to_tsvector('english', r.title) @@ asked.query
        union all
        select r.id, 10 from asked, records.record r where upper(r.number) like asked.number)
    select r.id, (select max(n.version) from records.version n where n.record = r.id and n.audience && reader.stands_in), max(found.rank)::real as rank
      from found join records.record r on r.id = found.record cross join reader
     where r.audience && reader.stands_in and r.caveats <@ reader.held and (with_intelligence or r.stream <> 'Intelligence')
     group by r.id, r.received_at, reader.stands_in order by rank desc, r.received_at desc, r.id limit at_most
$$;

-- Of these mentions, those that speak for this reader: what the index may compare with, before it compares or counts anything.
create function graph.speaking(mentions uuid[], with_intelligence boolean) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
    with reader as materialized (select access.audience() as stands_in, access.caveats() as held, access.agency() as agency)
    select m.id from reader, graph.mention m
      join records.record r on r.id = m.record
      join records.version v on v.record = m.record and v.version = m.version
      join records.part p on p.record = m.record and p.version = m.version and p.name = 'body'
     where m.id = any (mentions) and m.state = 'Confirmed'
       and r.audience && reader.stands_in and r.caveats <@ reader.held and v.audience && reader.stands_in
       and p.audience && reader.stands_in and p.caveats <@ reader.held and (with_intelligence or r.stream <> 'Intelligence')
       and m.version = (select max(n.version) from graph.mention n join records.version w on w.record = n.record and w.version = n.version
                         where n.record = m.record and w.audience && reader.stands_in and (n.state = 'Confirmed' or r.owner = reader.agency))
$$;
revoke execute on function graph.search_records(text, boolean, int), graph.speaking(uuid[], boolean) from public;
grant execute on function graph.search_records(text, boolean, int), graph.speaking(uuid[], boolean) to tessera_app;
reset role;
revoke create on schema graph from tessera_purge, tessera_search;

-- The planner keeps samples of what columns hold, and a purge cannot reach them: of content it keeps none (regulation 1.3 h-7; docs/decisions/0031).
alter table graph.mention alter label set statistics 0, alter attributes set statistics 0;
alter table graph.match alter lines set statistics 0;
alter index records.record_title_words alter column 1 set statistics 0;
