-- Of the files found on the disk, those that no row names: a transaction that never committed, or a purge that was killed before its end.
-- Asked over all centers at once and beside the wall, since "I see no row" must never be taken for "there is no row"; ids in, ids out.
grant create on schema records to tessera_purge;
set role tessera_purge;
create function records.files_without_row(the_files uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select given.id from unnest(the_files) as given (id) where not exists (select from records.file f where f.id = given.id)
$$;
revoke execute on function records.files_without_row(uuid[]) from public;
grant execute on function records.files_without_row(uuid[]) to tessera_jobs;
reset role;
revoke create on schema records from tessera_purge;
