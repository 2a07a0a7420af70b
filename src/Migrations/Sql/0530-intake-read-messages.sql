-- Which of the reporter's messages somebody has read: until then the tip stands on the desk for it.
alter table intake.message
    add read_at timestamptz,
    add read_by uuid references access.posting (id);
create index message_unread on intake.message (record) where read_at is null and not from_center;

create policy reads on intake.message for update to tessera_app
    using (exists (select from records.record r where r.id = message.record and r.owner = any ((select access.acts(array['triage', 'write', 'vet', 'supervise']))::uuid[])))
    with check (true);
grant update (read_at, read_by) on intake.message to tessera_app;
