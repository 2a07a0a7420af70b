-- Handing on looks at what the record was given under as well: a later ask under a lighter marking does not free it (third-agency rule, ORCON).
grant create on schema tasking to tessera_search;
set role tessera_search;
create or replace function tasking.may_hand_on(the_ask uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from tasking.ask a join records.grants g on g.id = a.grant_id
                   where a.id = the_ask and a.recipient = access.agency() and a.may_hand_on
                     and a.withdrawn_at is null and a.state in ('sent', 'seen', 'accepted', 'handed-on')
                     and not ('ORCON' = any (a.markings)) and not ('ORCON' = any (g.markings)))
$$;
reset role;
revoke create on schema tasking from tessera_search;
