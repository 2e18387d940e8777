-- The one index there was is on an expression, so that a client's balance was looked for among everybody's.
CREATE INDEX ledger_accounts_client_id_kind_idx ON ledger_accounts (client_id, kind);
