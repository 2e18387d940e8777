-- Money that a gateway has given back in its own pages, or a bank has taken back: it is gone, whatever a balance has.
ALTER TABLE gateway_refunds
  -- Of what was paid for no invoice, or had been given back into the balance already, there is none.
  ALTER invoice_id DROP NOT NULL,
  ADD elsewhere boolean NOT NULL DEFAULT false,
  -- What of it the client's balance bore, rather than a credit note.
  ADD balance_minor minor_amount NOT NULL DEFAULT 0,
  ADD CHECK (balance_minor <= amount_minor),
  ADD CHECK (elsewhere OR (invoice_id IS NOT NULL AND balance_minor = 0));

-- How far below its limit a balance was driven by that. Nothing can be spent meanwhile; what comes in makes it less.
ALTER TABLE ledger_accounts
  ADD overdrawn_minor minor_amount NOT NULL DEFAULT 0,
  DROP CONSTRAINT ledger_accounts_check,
  ADD CONSTRAINT ledger_accounts_balance_check
    CHECK (balance_minor BETWEEN -(credit_limit_minor + overdrawn_minor) AND 9007199254740991),
  ADD CHECK (kind = 'client_balance' OR overdrawn_minor = 0);
GRANT UPDATE (overdrawn_minor) ON ledger_accounts TO tierline_app;
