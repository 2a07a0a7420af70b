-- Asks: a wish for action, from who gives a record to who receives it, followed to its outcome.
create table tasking.ask (
    id            uuid primary key,
    number        text not null,
    record        uuid not null,   -- outlives the record: no reference
    version       int not null,
    grant_id      uuid not null,
    owner         uuid not null references access.agency (id),   -- the center the record belongs to
    sender        uuid not null references access.agency (id),   -- the owner, or who handed it on
    recipient     uuid not null references access.agency (id),
    parent        uuid references tasking.ask (id),
    wanted        text not null check (wanted in ('check-site', 'look-out', 'say-holdings', 'interview', 'welfare-check', 'warn', 'investigate', 'know', 'other')),
    words         text not null,
    markings      text[] not null default '{}',
    may_hand_on   boolean not null default false,
    state         text not null check (state in ('sent', 'seen', 'accepted', 'declined', 'handed-on', 'done', 'withdrawn')),
    answer        text not null default '',
    outcome       text check (outcome in ('arrest', 'prevented', 'identified', 'no-action', 'information-added', 'case-opened', 'not-applicable')),
    handed_to     uuid references access.agency (id),
    informed_at   timestamptz not null,   -- when the information first came in: time to action is measured from here
    sent_by       uuid not null references access.posting (id),
    sent_at       timestamptz not null,
    due_at        timestamptz not null,
    seen_at       timestamptz,
    accepted_at   timestamptz,
    closed_at     timestamptz,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid references access.posting (id),
    why_withdrawn text,
    recalled      boolean not null default false,   -- the record itself was taken back, not only the wish
    priority      text not null default 'Routine' check (priority in ('Immediate', 'High', 'Routine')),
    caveats       text[] not null default '{}',
    check ((state = 'done') = (outcome is not null)),
    check ((state = 'handed-on') = (handed_to is not null))
);
create index ask_recipient on tasking.ask (recipient, sent_at);
create index ask_sender on tasking.ask (sender, sent_at);
create index ask_owner on tasking.ask (owner, sent_at);
create index ask_record on tasking.ask (record);
create index ask_grant on tasking.ask (grant_id);
create index ask_parent on tasking.ask (parent);

-- What was done with an ask. Notes are their writer's agency's own; everything else both sides read.
create table tasking.ask_step (
    id      uuid primary key,
    ask     uuid not null references tasking.ask (id),
    what    text not null check (what in ('sent', 'seen', 'accepted', 'declined', 'handed-on', 'done', 'withdrawn', 'note')),
    note    text not null default '',
    posting uuid not null references access.posting (id),
    agency  uuid not null references access.agency (id),
    at      timestamptz not null
);
create index ask_step_ask on tasking.ask_step (ask, at);

do $$
declare t text;
begin
    foreach t in array array['ask', 'ask_step'] loop
        execute format('alter table tasking.%I enable row level security', t);
        execute format('alter table tasking.%I force row level security', t);
        execute format('create policy steward_reads on tasking.%I for select to tessera_steward using (true)', t);
        execute format('create policy steward_adds on tasking.%I for insert to tessera_steward with check (true)', t);
        execute format('create policy steward_changes on tasking.%I for update to tessera_steward using (true) with check (true)', t);
        execute format('create policy search_reads on tasking.%I for select to tessera_search using (true)', t);
        execute format('create policy purge_reads on tasking.%I for select to tessera_purge using (true)', t);
        execute format('create policy purge_empties on tasking.%I for update to tessera_purge using (true) with check (true)', t);
        execute format('create policy purge_takes on tasking.%I for delete to tessera_purge using (true)', t);
        execute format('grant select, insert, update on tasking.%I to tessera_steward', t);
        execute format('grant select on tasking.%I to tessera_app, tessera_jobs, tessera_search', t);
        execute format('grant insert on tasking.%I to tessera_app', t);
        execute format('grant select, update, delete on tasking.%I to tessera_purge', t);
    end loop;
end $$;
grant update (state, answer, outcome, handed_to, seen_at, accepted_at, closed_at, withdrawn_at, withdrawn_by, why_withdrawn, recalled) on tasking.ask to tessera_app;
grant update (caveats) on tasking.ask to tessera_search;
create policy search_marks on tasking.ask for update to tessera_search using (true) with check (true);

grant create on schema tasking to tessera_search;
set role tessera_search;

-- May this reader's agency hand this ask on? The sender said so, and the originator keeps no hand on it (third-agency rule).
create function tasking.may_hand_on(the_ask uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from tasking.ask a where a.id = the_ask and a.recipient = access.agency() and a.may_hand_on
                   and a.withdrawn_at is null and a.state in ('sent', 'seen', 'accepted', 'handed-on') and not ('ORCON' = any (a.markings)))
$$;

-- Both sides' desks follow the ask, in its own transaction: a sender could not write a row it may never see.
create function tasking.follow_ask() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.state in ('sent', 'seen', 'accepted') and new.withdrawn_at is null then
        insert into tasking.desk (subject, record, ask, agency, queue, since, due_at, priority, waiting_on, caveats, put_at)
        select new.id, new.record, new.id, side.agency, side.queue, new.sent_at, new.due_at, new.priority, side.waiting_on, new.caveats, clock_timestamp()
        from (select new.recipient as agency, 'asks-in' as queue, case new.state when 'accepted' then 'Act' else 'Answer' end as waiting_on
              union select new.sender, 'asks-out', a.name from access.agency a where a.id = new.recipient
              union select new.owner, 'asks-out', a.name from access.agency a where a.id = new.recipient) side
        on conflict (subject, queue, agency) do update set waiting_on = excluded.waiting_on, caveats = excluded.caveats, put_at = excluded.put_at;
    else
        delete from tasking.desk where subject = new.id;
    end if;
    return null;
end $$;

create function tasking.mark_ask() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    select r.caveats into new.caveats from records.record r where r.id = new.record;
    return new;
end $$;

-- The recipient answers, the sender takes back: neither writes the other's half.
create function tasking.keep_sides() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    here uuid := access.agency();
begin
    if current_user in ('tessera_purge', 'tessera_steward') then return new; end if;
    if here <> old.recipient and (new.answer, new.outcome, new.handed_to, new.seen_at, new.accepted_at) is distinct from (old.answer, old.outcome, old.handed_to, old.seen_at, old.accepted_at)
        then raise insufficient_privilege; end if;
    if here not in (old.sender, old.owner) and (new.withdrawn_at, new.withdrawn_by, new.why_withdrawn, new.recalled) is distinct from (old.withdrawn_at, old.withdrawn_by, old.why_withdrawn, old.recalled)
        then raise insufficient_privilege; end if;
    return new;
end $$;

-- A caveat added to a record reaches desks and asks at once, in the same transaction.
create or replace function tasking.follow_caveats() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    update tasking.desk set caveats = new.caveats where record = new.id;
    update tasking.ask set caveats = new.caveats where record = new.id;
    return null;
end $$;
revoke execute on function tasking.may_hand_on(uuid), tasking.follow_ask(), tasking.mark_ask(), tasking.keep_sides() from public;
grant execute on function tasking.may_hand_on(uuid) to tessera_app, tessera_steward;
grant execute on function tasking.follow_ask(), tasking.mark_ask(), tasking.keep_sides() to tessera_owner;
reset role;
revoke create on schema tasking from tessera_search;
create trigger mark_ask before insert on tasking.ask for each row execute function tasking.mark_ask();
create trigger keep_sides before update on tasking.ask for each row execute function tasking.keep_sides();
create trigger follow_ask after insert or update of state, withdrawn_at on tasking.ask for each row execute function tasking.follow_ask();

-- An ask is seen by who asked, who is asked and whose record it is; it outlives their sight of the record.
create policy sees on tasking.ask for select to tessera_app, tessera_jobs using (
    (select access.agency()) in (owner, sender, recipient) and caveats <@ (select access.caveats())::text[]);
create policy sends on tasking.ask for insert to tessera_app with check (
    sent_by = (select access.posting()) and sender = (select access.agency())
    and (parent is null and owner = sender and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['release']))::uuid[]))
         or parent is not null and tasking.may_hand_on(parent)));
create policy answers on tasking.ask for update to tessera_app
    using ((select access.agency()) in (owner, sender, recipient))
    with check ((select access.agency()) in (owner, sender, recipient));
create policy sees on tasking.ask_step for select to tessera_app, tessera_jobs using (
    (what <> 'note' or agency = (select access.agency())) and exists (select from tasking.ask a where a.id = ask_step.ask));
create policy adds on tasking.ask_step for insert to tessera_app with check (
    posting = (select access.posting()) and agency = (select access.agency()) and exists (select from tasking.ask a where a.id = ask));

-- A recipient hands a record on where its owner allowed it: the owner's grant is copied for one more agency, and logged.
grant select on tasking.ask to tessera_steward;
grant create on schema tasking to tessera_steward;
set role tessera_steward;
create function tasking.hand_on(the_ask uuid, the_grant uuid, the_agency uuid) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    a tasking.ask;
    g records.grants;
    signed uuid;
begin
    if not tasking.may_hand_on(the_ask) then return false; end if;
    select * into a from tasking.ask where id = the_ask;
    select * into g from records.grants where id = a.grant_id and withdrawn_at is null and (until is null or until > access.now());
    if not found then return false; end if;
    if g.party is not null then
        -- Under an agreement it goes only to who signed the same one.
        select other.id into signed from access.party mine join access.party other on other.agreement = mine.agreement
         where mine.id = g.party and other.agency = the_agency and other.left_on is null;
        if signed is null then return false; end if;
    elsif not exists (select from access.agency where id = the_agency and center = a.owner and active) then
        return false;
    end if;
    insert into records.grants (id, record, from_version, to_version, recipient, party, purpose, markings, given_by, given_at, until)
    values (the_grant, g.record, g.from_version, g.to_version, the_agency, signed, g.purpose, g.markings, access.posting(), access.now(), g.until);
    insert into records.dissemination (id, record, version, owner, content_hash, recipient, method, reason_code, grant_id, by_posting, at)
    select gen_random_uuid(), g.record, g.from_version, a.owner, v.content_hash, the_agency, 'handed-on', g.purpose, the_grant, access.posting(), access.now()
    from records.version v where v.record = g.record and v.version = g.from_version;
    return true;
end $$;
revoke execute on function tasking.hand_on(uuid, uuid, uuid) from public;
grant execute on function tasking.hand_on(uuid, uuid, uuid) to tessera_app;
reset role;
revoke create on schema tasking from tessera_steward;

-- When a record is purged, its asks keep who, when and what came of it (codes), and forget every word.
grant create on schema tasking to tessera_purge;
set role tessera_purge;
create or replace function tasking.purge_record(the_record uuid) returns void language plpgsql set search_path = pg_catalog as $$
begin
    delete from tasking.desk where record = the_record;
    update tasking.ask_step set note = '' where ask in (select id from tasking.ask where record = the_record);
    update tasking.ask set words = '', answer = '', why_withdrawn = null, recalled = true where record = the_record;
    update tasking.ask set state = 'withdrawn', withdrawn_at = access.now(), closed_at = access.now() where record = the_record and state in ('sent', 'seen', 'accepted');
end $$;
reset role;
revoke create on schema tasking from tessera_purge;
