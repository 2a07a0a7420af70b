-- Sensitive acts ask for a fresh proof of who acts (CJIS IA-11): when a session was last proved, and how long that counts.
alter table access.session add column proved_at timestamptz not null default access.now();
alter table access.policy add column fresh interval not null default '30 minutes' check (fresh between '1 minute' and '2 hours');
grant update (proved_at) on access.session to tessera_access;

grant create on schema access to tessera_access;
set role tessera_access;

create or replace function access.enter(secret text, reads_only boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
    s access.session;
    rules access.policy;
    right_now timestamptz := access.now();
    answer jsonb;
begin
    select * into rules from access.policy;
    select * into s from access.session where secret_hash = sha256(convert_to(secret, 'UTF8'));
    if not found or s.ended_at is not null or s.posting is null then return null; end if;
    if s.last_seen + rules.idle < right_now or s.started_at + rules.session_life < right_now then return null; end if;

    answer := access.describe(s.posting, s.id, s.last_seen + rules.idle, s.started_at + rules.session_life);
    if answer is null then return null; end if;
    answer := answer || jsonb_build_object('enteredAt', right_now, 'freshUntil', s.proved_at + rules.fresh);
    perform access.let_in(answer::text);
    return answer;
end $$;

-- A machine proves itself by its login role at each entering.
create or replace function access.enter_job(job text, the_center uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
    answer jsonb;
begin
    select access.describe(p.id, '00000000-0000-0000-0000-000000000000', access.now() + interval '1 hour', access.now() + interval '1 hour')
      into answer from access.posting p where p.machine = job and p.center = the_center;
    if answer is null then return null; end if;
    answer := answer || jsonb_build_object('enteredAt', access.now(), 'freshUntil', access.now() + interval '1 hour');
    perform access.let_in(answer::text);
    return answer;
end $$;

-- Somebody proved again that they are the person of this session. Only the identity role may say so; it lengthens nothing but this.
create function access.prove(secret text, the_person uuid) returns boolean language sql security definer set search_path = pg_catalog as $$
    with proved as (
        update access.session s set proved_at = access.now(), last_seen = access.now() from access.policy p
        where s.secret_hash = sha256(convert_to(secret, 'UTF8')) and s.person = the_person and s.ended_at is null
          and s.last_seen + p.idle >= access.now() and s.started_at + p.session_life >= access.now()
        returning 1)
    select exists (select from proved)
$$;
revoke execute on function access.prove(text, uuid) from public;
grant execute on function access.prove(text, uuid) to tessera_identity;

reset role;
revoke create on schema access from tessera_access;
