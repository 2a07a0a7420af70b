-- Accounts: how a person proves who they are. Only the identity role sees this schema. Shapes are ASP.NET Core Identity's.
create schema identity;
grant usage on schema identity to tessera_identity, tessera_steward;

create table identity.account (
    id                     uuid primary key references access.person (id),
    user_name              text,
    normalized_user_name   text unique,
    email                  text,
    normalized_email       text unique,
    email_confirmed        boolean not null,
    password_hash          text,
    security_stamp         text,
    concurrency_stamp      text,
    phone_number           text,
    phone_number_confirmed boolean not null,
    two_factor_enabled     boolean not null,
    lockout_end            timestamptz,
    lockout_enabled        boolean not null,
    access_failed_count    int not null
);
create table identity.account_token (
    user_id        uuid not null references identity.account (id) on delete cascade,
    login_provider text not null,
    name           text not null,
    value          text,
    primary key (user_id, login_provider, name)
);
create table identity.account_claim (
    id          int generated always as identity primary key,
    user_id     uuid not null references identity.account (id) on delete cascade,
    claim_type  text,
    claim_value text
);
create table identity.account_login (
    login_provider        text not null,
    provider_key          text not null,
    provider_display_name text,
    user_id               uuid not null references identity.account (id) on delete cascade,
    primary key (login_provider, provider_key)
);
grant select, insert, update, delete on all tables in schema identity to tessera_identity;
