-- The chain is the same, byte for byte; a batch is written by one statement a table, and an empty one writes nothing.
create or replace function log.canonical(e log.entry) returns text language plpgsql stable set search_path = pg_catalog as $$
begin
    return jsonb_build_array(e.id, extract(epoch from e.at), e.source, e.kind, e.center, e.person, e.posting, e.session,
                             e.record, e.version, e.outcome, e.detail)::text;
end $$;

create or replace function log.seal_batch(at_most int) returns bigint language plpgsql set search_path = pg_catalog as $$
declare
    lead log.head;
    e log.entry;
    entries uuid[] := '{}';
    hashes bytea[] := '{}';
    chains bytea[] := '{}';
    hash bytea;
begin
    select * into lead from log.head for update skip locked;
    if not found then return -1; end if;

    for e in select entry.* from (select entry from log.queue order by entry limit at_most) q join log.entry on entry.id = q.entry order by entry.id
    loop
        hash := sha256(convert_to(log.canonical(e), 'UTF8'));
        lead.chain := sha256(lead.chain || hash);
        entries := entries || e.id;
        hashes := hashes || hash;
        chains := chains || lead.chain;
    end loop;
    if entries = '{}' then return lead.position; end if;

    insert into log.seal (position, entry, entry_hash, chain)
    select lead.position + s.number, s.entry, s.entry_hash, s.chain from unnest(entries, hashes, chains) with ordinality s (entry, entry_hash, chain, number);
    delete from log.queue where entry = any (entries);
    lead.position := lead.position + cardinality(entries);
    update log.head set position = lead.position, chain = lead.chain;
    return lead.position;
end $$;
