-- Audiences are derived, here and nowhere else: the owner, the author, and whoever a grant in force opens a version to.
grant create on schema records to tessera_steward, tessera_purge;
set role tessera_steward;

create function records.derive(the_record uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    r records.record;
begin
    select * into r from records.record where id = the_record;
    if not found then return; end if;

    update records.version v set audience = array[r.owner, r.author] || case
        when v.issued_at is null or r.state in ('sealed', 'withdrawn') then '{}'::uuid[]
        else coalesce((select array_agg(distinct coalesce(g.party, g.recipient)) from records.grants g
                       where g.record = v.record and g.withdrawn_at is null and (g.until is null or g.until > access.now())
                         and v.version >= g.from_version and (g.to_version is null or v.version <= g.to_version)), '{}') end
    where v.record = the_record;

    update records.part p set audience = case when p.name = 'body' then v.audience else array[r.owner, r.author] end
    from records.version v where v.record = p.record and v.version = p.version and p.record = the_record;

    update records.record set audience = coalesce(
        (select array_agg(distinct a) from records.version v cross join unnest(v.audience) a where v.record = the_record), array[owner, author])
    where id = the_record;
end $$;
revoke execute on function records.derive(uuid) from public;

create function records.derive_after() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform records.derive(new.record);
    return null;
end $$;

create function records.first_audience() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_table_name = 'record' then
        new.audience := array[new.owner, new.author];
    else
        select array[r.owner, r.author] into new.audience from records.record r where r.id = new.record;
    end if;
    return new;
end $$;

-- Numbers come in blocks, so that nobody waits for another's commit; gaps are meant.
create function records.take_numbers(the_center uuid, the_prefix text, the_year int, how_many int) returns int language sql security definer set search_path = pg_catalog as $$
    insert into records.number_block as b (center, prefix, year, next) values (the_center, the_prefix, the_year, 1 + how_many)
    on conflict (center, prefix, year) do update set next = b.next + how_many
    returning next - how_many
$$;
revoke execute on function records.take_numbers(uuid, text, int, int) from public;

-- Grants whose term has run out: sight ends, like a withdrawal. Called each minute.
create function records.end_terms() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
    r uuid;
    n int := 0;
begin
    for r in select distinct g.record from records.grants g join records.record on record.id = g.record
             where g.withdrawn_at is null and g.until <= access.now() and coalesce(g.party, g.recipient) = any (record.audience)
    loop
        perform records.derive(r);
        n := n + 1;
    end loop;
    return n;
end $$;
revoke execute on function records.end_terms() from public;
grant execute on function records.take_numbers(uuid, text, int, int) to tessera_app, tessera_jobs, tessera_loader;
grant execute on function records.end_terms() to tessera_jobs;
reset role;

set role tessera_purge;
-- Purge: by the owner's purge duty, or by the clock when the day has come. A hold stops it, always.
create function records.purge(the_record uuid, the_reason text) returns uuid[] language plpgsql security definer set search_path = pg_catalog as $$
declare
    r records.record;
    step text;
    files uuid[];
begin
    select * into r from records.record where id = the_record;
    if not found then return null; end if;
    if not (r.owner = any (access.acts(array['purge']))) then return null; end if;
    if r.on_hold then raise exception using errcode = 'TS001', message = 'on hold'; end if;

    select coalesce(array_agg(id), '{}') into files from records.file where record = the_record;
    insert into records.recall (id, record, number, owner, recipient, cause, at)
    select gen_random_uuid(), r.id, r.number, r.owner, d.recipient, 'purged', access.now()
      from (select distinct recipient from records.dissemination where record = r.id and recipient <> r.owner) d;

    for step in select function from records.purge_step order by position loop
        execute format('select %s($1)', step) using the_record;
    end loop;
    delete from records.custody where file = any (files);
    delete from records.file where record = the_record;
    delete from records.submit_key where record = the_record;
    delete from records.hold where record = the_record;
    delete from records.citation where record = the_record or cites = the_record;
    delete from records.grants where record = the_record;
    delete from records.key where record = the_record;
    delete from records.part where record = the_record;
    delete from records.version where record = the_record;
    delete from records.record where id = the_record;
    insert into records.tombstone (record, owner, stream, number, reason, by_posting, at, files)
    values (r.id, r.owner, r.stream, r.number, the_reason, access.posting(), access.now(), files);
    return files;
end $$;
revoke execute on function records.purge(uuid, text) from public;
grant execute on function records.purge(uuid, text) to tessera_app, tessera_jobs;
reset role;
revoke create on schema records from tessera_steward, tessera_purge;

create trigger first_audience before insert on records.record for each row execute function records.first_audience();
create trigger first_audience before insert on records.version for each row execute function records.first_audience();
create trigger first_audience before insert on records.part for each row execute function records.first_audience();
create trigger derive after insert or update on records.grants for each row execute function records.derive_after();
create trigger derive after update of issued_at on records.version for each row execute function records.derive_after();
