-- The spine: everything written is a record, with versions, parts, grants, citations, holds, files and custody.
create schema records;
grant usage on schema records to tessera_app, tessera_jobs, tessera_engine, tessera_loader, tessera_steward, tessera_purge, tessera_search;

create table records.record (
    id              uuid primary key,
    owner           uuid not null references access.agency (id),
    stream          text not null check (stream in ('Tip', 'Sar', 'IseSar', 'Temporary', 'Intelligence', 'Case', 'OpenSource', 'Request', 'Product', 'Event', 'Asset')),
    kind            text not null,
    number          text not null,
    title           text not null,
    state           text not null check (state in ('working', 'submitted', 'held', 'returned', 'rejected', 'issued', 'correction-pending', 'superseded', 'withdrawn', 'sealed')),
    sub_state       text not null default '',
    priority        text not null default 'Routine' check (priority in ('Immediate', 'High', 'Routine')),
    author          uuid not null references access.posting (id),
    created_at      timestamptz not null,
    received_at     timestamptz not null,
    occurred_from   timestamptz,
    occurred_to     timestamptz,
    current_version int not null default 1,
    issued_version  int,
    review_on       date not null,
    purge_on        date not null,
    on_hold         boolean not null default false,
    audience        uuid[] not null,
    caveats         text[] not null default '{}',
    -- No stream keeps longer than five years: 28 CFR 23.20(h); ISE-SAR; shorter ones are set by RetentionRule.
    check (purge_on <= (received_at + interval '5 years 1 day')::date)
);
create unique index record_number on records.record (owner, number);
create index record_audience on records.record using gin (audience);
create index record_purge on records.record (purge_on) where not on_hold;

create table records.version (
    record       uuid not null references records.record (id),
    version      int not null,
    made_by      uuid not null references access.posting (id),
    made_at      timestamptz not null,
    issued_by    uuid references access.posting (id),
    issued_at    timestamptz,
    content_hash bytea,
    audience     uuid[] not null,
    primary key (record, version)
);

-- Content lies in parts, each with its own audience. 'body' travels with a grant; every other part stays with its owner.
create table records.part (
    record   uuid not null,
    version  int not null,
    name     text not null,
    content  jsonb,
    sealed   bytea,
    text     text not null default '',
    audience uuid[] not null,
    caveats  text[] not null default '{}',
    words    tsvector generated always as (to_tsvector('english', text)) stored,
    primary key (record, version, name),
    foreign key (record, version) references records.version (record, version),
    -- The reporter's identity is never in clear in a table (regulation PP-7).
    check (name not in ('reporter', 'informant') or (content is null and text = ''))
);
create index part_words on records.part using gin (words);

-- The record's own key, wrapped by the installation key. Purging destroys it, and with it what no deletion reaches.
create table records.key (
    record  uuid primary key references records.record (id),
    wrapped bytea not null
);

create table records.grants (
    id           uuid primary key,
    record       uuid not null references records.record (id),
    from_version int not null,
    to_version   int,
    recipient    uuid not null references access.agency (id),
    party        uuid references access.party (id),
    purpose      text not null,
    markings     text[] not null default '{}',
    given_by     uuid not null references access.posting (id),
    given_at     timestamptz not null,
    until        timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by uuid references access.posting (id),
    why_withdrawn text
);
create index grants_record on records.grants (record);
create index grants_recipient on records.grants (recipient);

-- A citation has its own sight and grants nothing.
create table records.citation (
    id          uuid primary key,
    record      uuid not null references records.record (id),
    cites       uuid not null,
    cites_version int not null,
    how         text not null check (how in ('promoted-from', 'cites', 'supersedes')),
    made_by     uuid not null references access.posting (id),
    made_at     timestamptz not null
);
create index citation_record on records.citation (record);
create index citation_cites on records.citation (cites);

create table records.hold (
    id        uuid primary key,
    record    uuid not null references records.record (id),
    authority text not null,
    reason    bytea not null,
    placed_by uuid not null references access.posting (id),
    placed_at timestamptz not null,
    lifted_by uuid references access.posting (id),
    lifted_at timestamptz
);
create index hold_record on records.hold (record);

create table records.file (
    id           uuid primary key,
    record       uuid not null references records.record (id),
    version      int not null,
    number       int not null,
    original_name bytea not null,
    content_type text not null,
    size         bigint not null,
    sha256       bytea not null,
    wrapped_key  bytea not null,
    copy_type    text,
    copy_size    bigint,
    state        text not null check (state in ('sealed', 'ready', 'refused')),
    why_refused  text,
    unique (record, number)
);

-- Every touch of a file, from arrival to destruction.
create table records.custody (
    id      uuid primary key,
    file    uuid not null references records.file (id),
    at      timestamptz not null,
    posting uuid references access.posting (id),
    act     text not null,
    sha256  bytea
);
create index custody_file on records.custody (file);

-- Who was given what, why and when (28 CFR 23.20(g)); outlives the record.
create table records.dissemination (
    id           uuid primary key,
    record       uuid not null,
    version      int not null,
    owner        uuid not null,
    content_hash bytea,
    recipient    uuid not null references access.agency (id),
    person       uuid references access.person (id),
    method       text not null,
    reason_code  text not null,
    grant_id     uuid,
    by_posting   uuid not null references access.posting (id),
    at           timestamptz not null
);
create index dissemination_record on records.dissemination (record);

-- What a withdrawal, correction or purge asks of each recipient, until they acknowledge.
create table records.recall (
    id              uuid primary key,
    record          uuid not null,
    number          text not null,
    owner           uuid not null references access.agency (id),
    recipient       uuid not null references access.agency (id),
    cause           text not null,
    at              timestamptz not null,
    acknowledged_by uuid references access.posting (id),
    acknowledged_at timestamptz
);
create index recall_recipient on records.recall (recipient) where acknowledged_at is null;

create table records.tombstone (
    record  uuid primary key,
    owner   uuid not null,
    stream  text not null,
    number  text not null,
    reason  text not null,
    by_posting uuid not null,
    at      timestamptz not null,
    files   uuid[] not null default '{}'
);

create table records.number_block (
    center uuid not null,
    prefix text not null,
    year   int not null,
    next   int not null,
    primary key (center, prefix, year)
);

-- What else must forget when a record is purged: one function a module, called in order.
create table records.purge_step (
    position int primary key,
    function text not null unique
);

-- A form sent twice lands on the same record.
create table records.submit_key (
    owner  uuid not null,
    key    text not null,
    record uuid not null references records.record (id),
    primary key (owner, key)
);
