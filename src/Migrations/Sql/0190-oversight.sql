-- What the center's overseers keep: what people outside ask and complain of, and each week of the log as it was looked through and signed.
create schema oversight;
grant usage on schema oversight to tessera_app, tessera_steward;

-- Somebody outside complains, or asks to see, to have corrected or to have destroyed what is kept of them (regulation 6.4; CJIS AC-3(14)).
create table oversight.petition (
    id              uuid primary key,
    center          uuid not null references access.agency (id),
    year            int not null,
    serial          int not null,
    kind            text not null check (kind in ('complaint', 'access', 'correction', 'destruction')),
    received_on     date not null,
    acknowledge_by  date not null,
    decide_by       date not null check (decide_by >= acknowledge_by and acknowledge_by >= received_on),
    -- Who they are, how to reach them and what they say: sealed under a key of its own.
    said            bytea not null,
    wrapped         bytea not null,
    taken_by        uuid not null references access.posting (id),
    taken_at        timestamptz not null,
    acknowledged_by uuid references access.posting (id),
    acknowledged_at timestamptz,
    outcome         text check (outcome in ('granted', 'partly', 'denied', 'withdrawn')),
    ground          text,
    reason          bytea,
    decided_by      uuid references access.posting (id),
    decided_at      timestamptz,
    unique (center, year, serial),
    check ((outcome is null) = (decided_at is null) and (outcome is null) = (reason is null) and (outcome is null) = (ground is null))
);
create index petition_open on oversight.petition (center, decide_by) where decided_at is null;

-- A week of the center's log, as who oversees it looked it through. Written once: nobody but the steward could change it, and the log's chain has its fingerprint.
create table oversight.week (
    id          uuid primary key,
    center      uuid not null references access.agency (id),
    monday      date not null check (extract(isodow from monday) = 1),
    figures     jsonb not null,
    fingerprint bytea not null,
    found       bytea not null,
    wrapped     bytea not null,
    signed_by   uuid not null references access.posting (id),
    signed_at   timestamptz not null,
    unique (center, monday)
);

do $$
declare t text;
begin
    foreach t in array array['petition', 'week'] loop
        execute format('alter table oversight.%I enable row level security', t);
        execute format('alter table oversight.%I force row level security', t);
        execute format('create policy steward_reads on oversight.%I for select to tessera_steward using (true)', t);
        execute format('create policy steward_adds on oversight.%I for insert to tessera_steward with check (true)', t);
        execute format('create policy steward_changes on oversight.%I for update to tessera_steward using (true) with check (true)', t);
        execute format('grant select, insert, update on oversight.%I to tessera_steward', t);
    end loop;
end $$;

create policy sees on oversight.petition for select to tessera_app using (center = any ((select access.acts(array['privacy']))::uuid[]));
create policy takes on oversight.petition for insert to tessera_app with check (
    center = any ((select access.acts(array['privacy']))::uuid[]) and taken_by = (select access.posting()) and decided_at is null);
-- What is decided stays as it was decided.
create policy decides on oversight.petition for update to tessera_app
    using (decided_at is null and center = any ((select access.acts(array['privacy']))::uuid[]))
    with check (center = any ((select access.acts(array['privacy']))::uuid[]));
grant select, insert on oversight.petition to tessera_app;
grant update (acknowledged_by, acknowledged_at, outcome, ground, reason, decided_by, decided_at) on oversight.petition to tessera_app;

create policy sees on oversight.week for select to tessera_app using (center = any ((select access.acts(array['audit', 'privacy']))::uuid[]));
create policy signs on oversight.week for insert to tessera_app with check (
    center = any ((select access.acts(array['audit', 'privacy']))::uuid[]) and signed_by = (select access.posting()));
grant select, insert on oversight.week to tessera_app;
