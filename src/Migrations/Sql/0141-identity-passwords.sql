-- When a password was chosen, and whether another must be (CJIS IA-5(1)); former ones, where an older policy counts them.
alter table identity.account
    add column password_set_at timestamptz not null default access.now(),
    add column password_may_be_known boolean not null default false;

create table identity.former_password (
    id      uuid primary key,
    account uuid not null references identity.account (id) on delete cascade,
    hash    text not null,
    set_at  timestamptz not null
);
create index former_password_account on identity.former_password (account);
grant select, insert, update, delete on identity.former_password to tessera_identity;
