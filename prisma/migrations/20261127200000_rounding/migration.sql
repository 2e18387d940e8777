-- Books by day: what was posted up to a day is found without reading the rest.
CREATE INDEX ledger_transactions_occurred_at_idx ON ledger_transactions (occurred_at, id);
