-- The head of each day (UTC), signed when the day is over; a copy leaves the database, where no administrator of it reaches.
create table log.day (
    day       date primary key,
    position  bigint not null,
    chain     bytea not null,
    at        timestamptz not null,
    previous  text not null,
    key_id    text not null,
    signature bytea not null
);
grant select, insert on log.day to tessera_sealer;
