-- Vetting: is it a SAR, is it an ISE-SAR. What the determination rests on lies here; what is said of it lies in the record's body.
create schema vetting;
grant usage on schema vetting to tessera_app, tessera_jobs, tessera_steward, tessera_purge;

-- A SAR on its way: narrow, so that the list by clock never scans records.
create table vetting.sar (
    record        uuid primary key references records.record (id),
    owner         uuid not null references access.agency (id),
    tip           uuid unique,     -- what it was promoted from; forgotten when the tip is purged
    stage         text not null check (stage in ('part-one', 'more-facts', 'part-two', 'ise-sar', 'referred', 'closed')),
    since         timestamptz not null,
    due_at        timestamptz not null,
    sectors       text[] not null default '{}',
    tip_class     text,
    grade_scheme  text not null,
    grade_source  text not null,
    grade_content text not null,
    ise_sar       uuid,
    close_reason  text,
    close_words   bytea
);
create index sar_clock on vetting.sar (owner, due_at) where stage in ('part-one', 'more-facts', 'part-two');

-- One round of the two-part determination (ISE-FS-200 1.5.5). A round that is sent back stays as it was; the next one begins.
create table vetting.determination (
    id               uuid primary key,
    record           uuid not null references records.record (id),
    round            int not null,
    version          int not null,     -- of the record, as it was read
    draft            jsonb,            -- what the first reader has written and not signed
    additional_facts text not null default '',
    first_by         uuid references access.posting (id),
    first_person     uuid references access.person (id),
    first_at         timestamptz,
    first_training   text,
    second_by        uuid references access.posting (id),
    second_person    uuid references access.person (id),
    second_at        timestamptz,
    second_training  text,
    decision         text check (decision in ('yes', 'crime', 'more-facts', 'no')),
    rationale        bytea,            -- sealed under the record's key
    unique (record, round),
    check ((first_at is null) = (first_by is null) and (first_at is null) = (first_person is null) and (first_at is null) = (first_training is null)),
    check ((second_at is null) = (second_by is null) and (second_at is null) = (decision is null) and (second_at is null) = (rationale is null)),
    check (second_at is null or (first_at is not null and second_person is not null and second_training is not null)),
    -- Two different people: SAR-V2.
    check (second_person is distinct from first_person or first_person is null)
);

-- A behavior with one fact for it, in the words of the report: SAR-V1.
create table vetting.behavior (
    id            uuid primary key,
    determination uuid not null references vetting.determination (id),
    code          text not null,
    fact          text not null,
    observed      boolean not null
);
create index behavior_determination on vetting.behavior (determination);

create table vetting.argument (
    id            uuid primary key,
    determination uuid not null references vetting.determination (id),
    side          text not null check (side in ('for', 'against')),
    position      int not null,
    text          text not null
);
create index argument_determination on vetting.argument (determination);

-- What was looked up, also where nothing was found: SAR-V5.
create table vetting.check_made (
    id     uuid primary key,
    record uuid not null references records.record (id),
    type   text not null,
    result text not null check (result in ('negative', 'positive')),
    note   text not null default '',
    by     uuid not null references access.posting (id),
    at     timestamptz not null,
    check (result = 'negative' or note <> '')
);
create index check_made_record on vetting.check_made (record);

-- A passage that the protected-activity guard held, and what a trained person answered. The passage is named by its hash: it may be struck.
create table vetting.protected_review (
    id              uuid primary key,
    record          uuid not null references records.record (id),
    passage         bytea not null,
    topics          text[] not null,
    found_at        timestamptz not null,
    answer          text check (answer in ('struck', 'attested', 'description')),
    relates         boolean not null default false,   -- directly relates to criminal conduct
    stands_apart    boolean not null default false,   -- behavior exists apart from the protected characteristic
    statement       bytea,
    by              uuid references access.posting (id),
    training        text,
    answered_at     timestamptz,
    unique (record, passage),
    check ((answer is null) = (answered_at is null) and (answer is null) = (by is null)),
    -- Both prongs or none: regulation 1.3(b).
    check (answer is distinct from 'attested' or (relates and stands_apart and statement is not null))
);

-- Told to somebody by hand, at once or after the decision: SAR-V6, SAR-V7.
create table vetting.referral (
    id     uuid primary key,
    record uuid not null references records.record (id),
    urgent boolean not null,
    told   text not null,              -- whom
    how    text not null check (how in ('phone', 'radio', 'in-person', 'system')),
    words  bytea not null,             -- what was said, sealed under the record's key
    by     uuid not null references access.posting (id),
    at     timestamptz not null
);
create index referral_record on vetting.referral (record);

-- The determination an ISE-SAR stands on, kept with it: its SAR is forgotten years earlier.
create table vetting.ise_sar (
    record          uuid primary key references records.record (id),
    owner           uuid not null references access.agency (id),
    sar             uuid,
    first_by        uuid not null references access.posting (id),
    first_at        timestamptz not null,
    first_training  text not null,
    second_by       uuid not null references access.posting (id),
    second_at       timestamptz not null,
    second_training text not null,
    rationale       bytea not null,
    personal_data   text check (personal_data in ('present', 'absent')),
    approved_by     uuid references access.posting (id),
    approved_at     timestamptz,
    check (first_by <> second_by),
    check ((personal_data is null) = (approved_by is null) and (approved_by is null) = (approved_at is null))
);
