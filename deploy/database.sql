-- What only a superuser can do inside Tessera's database; everything else is a migration. Running it again changes nothing.
-- `./tessera up` does it for its private cluster; elsewhere the database administrator does, after deploy/roles.sql:
--     createdb --owner tessera_owner --encoding UTF8 tessera
--     psql -d tessera -f deploy/database.sql

create extension if not exists postgis;     -- places
create extension if not exists pg_trgm;     -- words inside words, in lists people filter
create extension if not exists unaccent;    -- full text that finds José by Jose
create extension if not exists btree_gin;   -- an owner and a text in one index

-- Nobody makes anything in `public`: a function there could be found before the one that was meant.
revoke create on schema public from public;

do $$
begin
    -- No temporary tables: a name in pg_temp is found first. No connection but by Tessera's logins.
    execute format('revoke all on database %I from public', current_database());
    execute format('revoke temporary on database %I from tessera_owner', current_database());
    execute format('grant connect on database %I to tessera_owner, tessera_app, tessera_portal, tessera_identity, '
        'tessera_sealer, tessera_engine, tessera_loader, tessera_jobs', current_database());
    execute format('alter database %I set timezone = ''UTC''', current_database());
end
$$;
