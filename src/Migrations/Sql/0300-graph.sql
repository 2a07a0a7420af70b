-- The graph: what records name (mentions), what joins them (links), why two may be one (match), what people said of it (judgement).
create schema graph;
grant usage on schema graph to tessera_app, tessera_jobs, tessera_engine, tessera_loader, tessera_steward, tessera_purge, tessera_search;

-- A fact of one version of one record. Never changed: a corrected mention is put again, the old one rejected.
create table graph.mention (
    id            uuid primary key,
    record        uuid not null,
    version       int not null,
    kind          text not null check (kind in ('Person', 'Organization', 'Vehicle', 'Phone', 'Email', 'Place', 'Document', 'Account', 'Aircraft', 'Vessel', 'Url', 'Weapon')),
    role          text not null check (role in ('Subject', 'Associate', 'Victim', 'Witness', 'Owner', 'Place', 'Other')),
    -- Non-criminal identifying information stands only beside the one it helps to identify (28 CFR part 23, policy clarification of 1998).
    parent        uuid references graph.mention (id) check ((role = 'Associate') = (parent is not null)),
    label         text not null check (label <> ''),
    attributes    jsonb not null check (jsonb_typeof(attributes) = 'object'),
    source        text not null check (source in ('Field', 'Span', 'Import', 'Hand', 'Carried')),
    span_from     int,
    span_to       int,
    state         text not null check (state in ('Proposed', 'Confirmed', 'Rejected')),
    made_by       uuid not null references access.posting (id),
    made_at       timestamptz not null,
    decided_by    uuid references access.posting (id),
    decided_at    timestamptz,
    grade_scheme  text check (grade_scheme in ('admiralty')),
    grade_source  text check (grade_source in ('A', 'B', 'C', 'D', 'E', 'F')),
    grade_content text check (grade_content in ('1', '2', '3', '4', '5', '6')),
    -- The mention it was first said by: itself, or what it was carried from. Evidence counts each origin once.
    origin        uuid not null,
    foreign key (record, version) references records.version (record, version),
    check ((source = 'Span') = (span_from is not null)),
    check ((span_from is null) = (span_to is null) and span_from <= span_to),
    check ((state = 'Proposed') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    check ((grade_scheme is null) = (grade_source is null and grade_content is null))
);
create index mention_record on graph.mention (record, version);
create index mention_origin on graph.mention (origin);
create index mention_parent on graph.mention (parent) where parent is not null;
create index mention_made on graph.mention (made_at desc) where state = 'Confirmed';

-- Between two mentions of one version: she drives it, he calls it.
create table graph.link (
    id      uuid primary key,
    a       uuid not null references graph.mention (id),
    b       uuid not null references graph.mention (id),
    kind    text not null check (kind in ('Uses', 'Owns', 'LivesAt', 'WorksFor', 'With', 'SeenAt')),
    made_by uuid not null references access.posting (id),
    made_at timestamptz not null,
    check (a <> b),
    unique (a, b, kind)
);
create index link_b on graph.link (b);

-- What a person said of two mentions: kept, attributed, reversible. Each center's own.
create table graph.judgement (
    id         uuid primary key,
    center     uuid not null references access.agency (id),
    a          uuid not null references graph.mention (id),
    b          uuid not null references graph.mention (id),
    verdict    text not null check (verdict in ('Same', 'Different', 'Unsure')),
    by_posting uuid not null references access.posting (id),
    at         timestamptz not null,
    undone_by  uuid references access.posting (id),
    undone_at  timestamptz,
    check (a < b),
    check ((undone_by is null) = (undone_at is null))
);
-- One verdict stands; who thinks otherwise undoes it first, and both stay in the history.
create unique index judgement_stands on graph.judgement (center, a, b) where undone_at is null;
create index judgement_a on graph.judgement (a);
create index judgement_b on graph.judgement (b);

-- Pair evidence, a function of the two mentions and the weights alone: whatever else is held changes no line of it (docs/decisions/0030).
create table graph.match (
    a         uuid not null references graph.mention (id),
    b         uuid not null references graph.mention (id),
    millibits int not null,
    lines     jsonb not null,
    weights   text not null,
    primary key (a, b),
    check (a < b)
);
create index match_b on graph.match (b);

-- Mentions of two kinds that share a number: this phone, and the person who was said to use it.
create table graph.carried (
    a    uuid not null references graph.mention (id),
    b    uuid not null references graph.mention (id),
    kind text not null,
    primary key (a, b, kind),
    check (a < b)
);
create index carried_b on graph.carried (b);

-- This version has been compared with everything indexed: once, however often the matcher was killed.
create table graph.matched (
    record   uuid not null,
    version  int not null,
    position bigint not null,
    at       timestamptz not null,
    primary key (record, version),
    foreign key (record, version) references records.version (record, version)
);

-- Keys that name one person or thing, hashed: what a pointer may be asked by. Read by the pointer function alone.
create table graph.pointer_key (
    mention uuid not null references graph.mention (id),
    kind    text not null check (kind in ('Phone', 'Email', 'Plate', 'Vin', 'Tail', 'Vessel', 'Document', 'Account', 'Serial', 'Url', 'NameAndBirthDate')),
    hash    bytea not null,
    primary key (mention, kind, hash)
);
create index pointer_key_hash on graph.pointer_key (hash);

-- An owner lets a class of readers learn that it holds something of a stream, and whom to ask. Off until somebody answers for it.
create table graph.pointable (
    id         uuid primary key,
    owner      uuid not null references access.agency (id),
    stream     text not null check (stream in ('Tip', 'Sar', 'IseSar', 'Temporary', 'Intelligence', 'Case', 'OpenSource', 'Request', 'Product', 'Event', 'Asset')),
    readers    text not null check (readers in ('centers', 'law-enforcement')),
    contact    text not null check (contact <> ''),
    opened_by  uuid not null references access.posting (id),
    opened_at  timestamptz not null,
    closed_by  uuid references access.posting (id),
    closed_at  timestamptz,
    check ((closed_by is null) = (closed_at is null))
);
create unique index pointable_open on graph.pointable (owner, stream, readers) where closed_at is null;

-- Every asking, on both sides: ids, codes and kinds of key, never a value. Outlives the records.
create table graph.pointer_log (
    id           uuid primary key,
    at           timestamptz not null,
    side         text not null check (side in ('asker', 'owner')),
    center       uuid not null references access.agency (id),
    asker_posting uuid not null references access.posting (id),
    person       uuid not null references access.person (id),
    asker_center uuid not null references access.agency (id),
    purpose      text not null,
    -- Asker's side: the record asked from, and who holds something (null: nobody). Owner's side: which of its records were pointed at.
    record       uuid,
    holder       uuid references access.agency (id),
    contact      text,
    kinds        text[] not null default '{}',
    records      uuid[] not null default '{}'
);
create index pointer_log_center on graph.pointer_log (center, at);
create index pointer_log_record on graph.pointer_log (record) where side = 'asker';
create index pointer_log_person on graph.pointer_log (person, purpose, at) where side = 'asker';
