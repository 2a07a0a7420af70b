-- Whom a tip was told to, when and by whom: each telling stays, whatever is told later (SAR-V6, SAR-V7).
create table intake.referral (
    id      uuid primary key,                       -- the form's key: the same form sent twice is one telling
    record  uuid not null references records.record (id),
    told    text not null,
    urgent  boolean not null,                       -- told at once, since life is at risk
    at      timestamptz not null,
    by_posting uuid not null references access.posting (id)
);
create index referral_record on intake.referral (record, at);

alter table intake.referral enable row level security;
alter table intake.referral force row level security;
create policy steward_reads on intake.referral for select to tessera_steward using (true);
create policy steward_adds on intake.referral for insert to tessera_steward with check (true);
create policy sees on intake.referral for select to tessera_app using (
    exists (select from records.record r where r.id = referral.record and r.owner = (select access.agency())));
create policy writes on intake.referral for insert to tessera_app with check (
    by_posting = (select access.posting())
    and exists (select from records.record r where r.id = referral.record and r.owner = any ((select access.acts(array['triage']))::uuid[])));
create policy purge_reads on intake.referral for select to tessera_purge using (true);
create policy purge_takes on intake.referral for delete to tessera_purge using (true);
grant select, insert on intake.referral to tessera_steward, tessera_app;
grant select, delete on intake.referral to tessera_purge;

-- One whom the tip was told to before is the first of its rows.
set local role tessera_steward;
insert into intake.referral (id, record, told, urgent, at, by_posting)
select gen_random_uuid(), record, referred_to, outcome is distinct from 'referred', decided_at, decided_by
from intake.tip where referred_to is not null and decided_at is not null;
reset role;

grant create on schema intake to tessera_purge;
set local role tessera_purge;
create or replace function intake.purge_record(the_record uuid) returns void language sql set search_path = pg_catalog as $$
    select portal.forget(t.envelope) from intake.tip t where t.record = the_record and t.envelope is not null;
    delete from intake.referral where record = the_record;
    delete from intake.told where record = the_record;
    delete from intake.message where record = the_record;
    delete from intake.tip where record = the_record;
$$;
reset role;
revoke create on schema intake from tessera_purge;
