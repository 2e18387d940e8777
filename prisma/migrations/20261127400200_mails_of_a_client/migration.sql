-- Whether a client was mailed about an invoice is asked when that is void.
CREATE INDEX mails_client_id_type_idx ON mails (client_id, type);
