-- A piece of work: what for, stated once, and under which reference. Criminal intelligence, temporary files and what stands under the caveats
-- that the law ties to a need are searched and opened within one only (28 CFR 23.20(e)).
alter table access.policy
    add column piece_idle interval not null default '1 hour' check (piece_idle between '5 minutes' and '4 hours'),
    add column piece_life interval not null default '8 hours' check (piece_life between '15 minutes' and '12 hours');

create table access.piece (
    id        uuid primary key,
    person    uuid not null references access.person (id),
    posting   uuid not null references access.posting (id),
    center    uuid not null references access.agency (id),
    session   uuid not null,
    purpose   text not null,
    -- The number of a case, an ask, a court: sealed under a key of its own, as the words of an inquiry are. The log has the piece's id alone.
    reference bytea,
    wrapped   bytea,
    began_at  timestamptz not null,
    used_at   timestamptz not null,
    ends_at   timestamptz not null,
    ended_at  timestamptz,
    check ((reference is null) = (wrapped is null))
);
-- One at a time: who begins another has put the first one down.
create unique index piece_session on access.piece (session) where ended_at is null;
create index piece_posting on access.piece (posting, began_at);
create index piece_center on access.piece (center, began_at);

alter table access.piece enable row level security;
alter table access.piece force row level security;
create policy access_reads on access.piece for select to tessera_access using (true);
create policy access_begins on access.piece for insert to tessera_access with check (true);
create policy access_moves on access.piece for update to tessera_access using (true) with check (true);
create policy steward_reads on access.piece for select to tessera_steward using (true);
create policy steward_adds on access.piece for insert to tessera_steward with check (true);
create policy steward_changes on access.piece for update to tessera_steward using (true) with check (true);
-- One's own, under the posting one acts as; and the center's overseers'.
create policy sees on access.piece for select to tessera_app using (
    posting = (select access.posting()) or center = any ((select access.acts(array['audit', 'privacy']))::uuid[]));
grant select, insert on access.piece to tessera_access;
grant update (used_at, ended_at) on access.piece to tessera_access;
grant select, insert, update on access.piece to tessera_steward;
grant select on access.piece to tessera_app;

grant create on schema access to tessera_access;
set role tessera_access;

-- The piece of work that the reader has in hand, or null: put down, past its term, or not used for too long. It ends with its session and its posting.
create function access.open_piece() returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    r jsonb := access.reader();
begin
    if r is null then return null; end if;
    return (select jsonb_build_object('id', p.id, 'purpose', p.purpose, 'usedAt', p.used_at, 'until', least(p.ends_at, p.used_at + rules.piece_idle))
              from access.piece p cross join access.policy rules
             where p.session = (r ->> 'session')::uuid and p.posting = (r ->> 'posting')::uuid and p.ended_at is null
               and least(p.ends_at, p.used_at + rules.piece_idle) > access.now());
end $$;

-- A machine does what its center set it to do; a person says what for.
create function access.has_purpose() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return coalesce(access.reader() ->> 'session' = '00000000-0000-0000-0000-000000000000' or access.open_piece() is not null, false);
end $$;

create function access.begin_piece(the_id uuid, the_purpose text, the_reference bytea, the_wrapped bytea) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    r jsonb := access.reader();
begin
    if r is null or r ->> 'session' = '00000000-0000-0000-0000-000000000000' then return false; end if;
    perform access.end_piece();
    insert into access.piece (id, person, posting, center, session, purpose, reference, wrapped, began_at, used_at, ends_at)
    select the_id, (r ->> 'person')::uuid, (r ->> 'posting')::uuid, (r ->> 'center')::uuid, (r ->> 'session')::uuid,
           the_purpose, the_reference, the_wrapped, access.now(), access.now(), access.now() + rules.piece_life
      from access.policy rules;
    return true;
end $$;

-- False: nothing was in hand.
create function access.end_piece() returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    was_open boolean := access.open_piece() is not null;
begin
    update access.piece set ended_at = access.now() where session = (access.reader() ->> 'session')::uuid and ended_at is null;
    return was_open;
end $$;

-- Something was searched or opened within it: its idle clock starts again.
create function access.use_piece() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    update access.piece set used_at = access.now() where id = (access.open_piece() ->> 'id')::uuid;
end $$;
revoke execute on function access.open_piece(), access.has_purpose(), access.begin_piece(uuid, text, bytea, bytea), access.end_piece(), access.use_piece() from public;
grant execute on function access.open_piece(), access.begin_piece(uuid, text, bytea, bytea), access.end_piece(), access.use_piece() to tessera_app;
grant execute on function access.has_purpose() to tessera_app, tessera_jobs, tessera_search;

reset role;
revoke create on schema access from tessera_access;
