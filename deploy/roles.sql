-- Tessera's database roles. Run once for a PostgreSQL server, by a superuser, in any database; running it again changes nothing.
-- `./tessera up` does it for its private cluster; elsewhere the database administrator does:
--     psql -d postgres -f deploy/roles.sql
-- Passwords are not here: `./tessera admin roles` makes them (files under var/secrets) and sets them, or use \password.
--
-- One trust, one role. None is a superuser, none passes row-level security, and none inherits: a role that inherits from
-- another walks through the wall with its rights without saying so. `./tessera admin check-roles` verifies this.

do $$
declare
    logins constant text[] := array[
        'tessera_owner',      -- owns the schema and migrates it
        'tessera_app',        -- the workspace, as the person signed in
        'tessera_portal',     -- the public's door: executes portal.*, nothing else
        'tessera_identity',   -- passwords, second factors, sessions
        'tessera_sealer',     -- positions and chain of the log
        'tessera_engine',     -- the matching engine
        'tessera_loader',     -- bulk import
        'tessera_jobs'];      -- calendar jobs
    without_login constant text[] := array[
        'tessera_access',     -- owns the functions of access.*
        'tessera_intake',     -- owns the functions of portal.*
        'tessera_search',     -- owns search, map and desk functions
        'tessera_purge',      -- owns the functions that destroy
        'tessera_steward'];   -- data steps of migrations and seeds
    role text;
begin
    foreach role in array logins || without_login loop
        if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
        execute format(
            'alter role %I with %s noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls',
            role, case when role = any (logins) then 'login' else 'nologin' end);
    end loop;

    -- The owner makes these roles' functions under `set role`, and has none of their rights without saying so.
    foreach role in array without_login loop
        execute format('grant %I to tessera_owner', role);
    end loop;
end
$$;
