-- New words: by themselves, for a new value of a type may not be used in the transaction that adds it.
ALTER TYPE invoice_status RENAME VALUE 'open' TO 'issued';
ALTER TYPE ledger_account_kind RENAME VALUE 'bank_clearing' TO 'clearing';
ALTER TYPE ledger_account_kind ADD VALUE 'client_held';
ALTER TYPE ledger_account_kind ADD VALUE 'tax';
ALTER TYPE ledger_account_kind ADD VALUE 'refunds';
ALTER TYPE ledger_account_kind ADD VALUE 'rounding';
ALTER TYPE ledger_account_kind ADD VALUE 'fx';
