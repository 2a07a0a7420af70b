-- Wrapping under another installation key (tessera admin rotate-keys): the steward rewrites what is wrapped, and opens nothing.
-- What records and inquiries wrap it may rewrite already.
grant select, update (xml) on access.data_key to tessera_steward;
