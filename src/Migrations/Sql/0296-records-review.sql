-- Who looked, on the day the law set for it, whether a record is still to be kept, and why (28 CFR 23.20(h); ISE-FS-200).
create table records.review (
    id          uuid primary key,
    record      uuid not null references records.record (id),
    due_on      date not null,
    kept_until  date not null,
    explanation bytea not null,
    by_posting  uuid not null references access.posting (id),
    at          timestamptz not null
);
create index review_record on records.review (record);

-- What the privacy officer's desk asks for.
create index record_review on records.record (review_on);
create index record_held on records.record (owner) where on_hold;

alter table records.review enable row level security;
alter table records.review force row level security;
create policy steward_reads on records.review for select to tessera_steward using (true);
create policy steward_adds on records.review for insert to tessera_steward with check (true);
create policy purge_reads on records.review for select to tessera_purge using (true);
create policy purge_takes on records.review for delete to tessera_purge using (true);
create policy sees on records.review for select to tessera_app using (
    exists (select from records.record r where r.id = review.record and r.owner = (select access.agency())));
create policy writes on records.review for insert to tessera_app with check (
    by_posting = (select access.posting())
    and exists (select from records.record r where r.id = record and r.owner = any ((select access.acts(array['privacy']))::uuid[])));
grant select, insert on records.review to tessera_steward, tessera_app;
grant select, delete on records.review to tessera_purge;

grant create on schema records to tessera_purge;
set role tessera_purge;
create function records.purge_reviews(the_record uuid) returns void language plpgsql set search_path = pg_catalog as $$
begin
    delete from records.review where record = the_record;
end $$;
revoke execute on function records.purge_reviews(uuid) from public;
grant execute on function records.purge_reviews(uuid) to tessera_purge;
reset role;
revoke create on schema records from tessera_purge;
insert into records.purge_step (position, function) values (210, 'records.purge_reviews');
