-- Tax, credit notes, part payments, drafts, holds. From here on the functions live in prisma/functions, once each
-- (docs/decisions/2026-11-26-functions-of-the-database.md); what they replace with other arguments goes.
SELECT set_config('app.scope', 'provider', true);
DROP FUNCTION ledger_account(uuid, ledger_account_kind, text);
DROP FUNCTION ledger_post(uuid, text, text, timestamptz, text, bigint, uuid, uuid);
DROP FUNCTION settle_invoice(uuid, uuid, bigint, jsonb, timestamptz, jsonb);
DROP FUNCTION top_up_balance(jsonb);
DROP FUNCTION refund_invoice(jsonb);

-- What a client's invoices rest on -----------------------------------------------------------------------------------
ALTER TABLE clients ADD address text NOT NULL DEFAULT '', ADD tax_id text NOT NULL DEFAULT '',
  ADD tax_exempt boolean NOT NULL DEFAULT false, ADD due_days int CHECK (due_days BETWEEN 0 AND 365);

-- Accounts: a clearing account for each gateway, and what is set aside -----------------------------------------------
ALTER TABLE ledger_accounts ADD gateway text NOT NULL DEFAULT '';
UPDATE ledger_accounts SET gateway = 'bank_transfer' WHERE kind = 'clearing';
DROP INDEX ledger_accounts_one_each;
CREATE UNIQUE INDEX ledger_accounts_one_each ON ledger_accounts
  (COALESCE(client_id, '00000000-0000-0000-0000-000000000000'), kind, currency, gateway);
ALTER TABLE ledger_accounts DROP CONSTRAINT ledger_accounts_check1, DROP CONSTRAINT ledger_accounts_check2,
  ADD CHECK ((kind = 'clearing') = (gateway <> '')),
  ADD CHECK (kind = 'client_balance' OR credit_limit_minor = 0),
  ADD CHECK (kind IN ('client_balance', 'client_held') OR balance_minor = 0),
  ADD CHECK ((kind IN ('client_receivable', 'client_balance', 'client_held')) = (client_id IS NOT NULL));
INSERT INTO ledger_accounts (id, client_id, kind, currency)
SELECT gen_random_uuid(), client_id, 'client_held', currency FROM ledger_accounts WHERE kind = 'client_balance';
-- An account of the provider's is opened by whoever posts to it first; it says nothing of anybody.
CREATE POLICY open_provider_accounts ON ledger_accounts FOR INSERT WITH CHECK (client_id IS NULL AND balance_minor = 0);

-- A gateway is a file, not a type of the database (R77).
ALTER TABLE payments ALTER method TYPE text USING method::text,
  ADD CHECK (method ~ '^[a-z][a-z_]{1,30}$');
DROP TYPE payment_method;

-- Invoices ------------------------------------------------------------------------------------------------------------
ALTER TABLE invoices ADD net_minor minor_amount, ADD tax_minor minor_amount NOT NULL DEFAULT 0,
  ADD credited_minor minor_amount NOT NULL DEFAULT 0, ADD base_net_minor minor_amount,
  ADD tax_bps int NOT NULL DEFAULT 0 CHECK (tax_bps BETWEEN 0 AND 10000),
  ADD tax_treatment text NOT NULL DEFAULT 'none'
    CHECK (tax_treatment IN ('none', 'standard', 'exempt', 'reverse_charge', 'outside')),
  ADD tax_country text NOT NULL DEFAULT '', ADD note text NOT NULL DEFAULT '',
  ADD parties jsonb NOT NULL DEFAULT '{}';
UPDATE invoices SET net_minor = total_minor, base_net_minor = base_total_minor;
UPDATE invoices i SET parties = jsonb_build_object(
  'seller', COALESCE((SELECT value FROM settings WHERE key = 'company'), '{}'),
  'buyer', (SELECT jsonb_build_object('name', c.name, 'email', c.email, 'country', c.country, 'address', c.address,
      'tax_id', r.tax_id, 'registration_number', r.registration_number)
    FROM clients c LEFT JOIN resellers r ON r.id = c.id WHERE c.id = i.client_id));
ALTER TABLE invoices ALTER net_minor SET NOT NULL, ALTER base_net_minor SET NOT NULL,
  DROP CONSTRAINT invoices_check, DROP CONSTRAINT invoices_check1,
  ADD CHECK (total_minor = net_minor + tax_minor), ADD CHECK (base_net_minor <= base_total_minor),
  ADD CHECK (tax_treatment = 'standard' OR tax_minor = 0),
  ADD CHECK (CASE status
    WHEN 'paid' THEN paid_minor + credited_minor = total_minor AND paid_at IS NOT NULL
    WHEN 'part_paid' THEN paid_minor > 0 AND paid_minor + credited_minor < total_minor AND paid_at IS NULL
    WHEN 'void' THEN paid_minor + credited_minor = 0 AND voided_at IS NOT NULL
    ELSE paid_minor = 0 AND credited_minor < total_minor AND paid_at IS NULL END);
GRANT UPDATE (credited_minor) ON invoices TO tierline_app;
DROP TRIGGER transition ON invoices;
CREATE TRIGGER transition BEFORE UPDATE OF status ON invoices FOR EACH ROW
  EXECUTE FUNCTION check_transition('issued>part_paid', 'issued>paid', 'issued>void', 'part_paid>paid');
ALTER TABLE invoice_lines ADD tax_bps int NOT NULL DEFAULT 0 CHECK (tax_bps BETWEEN 0 AND 10000),
  ADD tax_minor minor_amount NOT NULL DEFAULT 0;

-- Invoices that an admin is still writing. They have no number, and owe nothing.
CREATE TABLE invoice_drafts (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  revision int NOT NULL DEFAULT 1,
  note text NOT NULL DEFAULT '',
  lines jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE INDEX invoice_drafts_client_id_idx ON invoice_drafts (client_id, id);

-- Credit notes: what refunds and the credits of services were, as documents with numbers ----------------------------
ALTER TABLE refunds RENAME TO credit_notes;
ALTER TABLE credit_notes RENAME refunded_by_user_id TO issued_by_user_id;
ALTER TABLE credit_notes DISABLE TRIGGER append_only;
ALTER TABLE credit_notes ALTER invoice_id DROP NOT NULL, ADD service_id uuid,
  ADD series text NOT NULL DEFAULT 'CN', ADD number int, ADD price_kind price_kind,
  ADD net_minor minor_amount, ADD tax_minor minor_amount NOT NULL DEFAULT 0,
  ADD tax_bps int NOT NULL DEFAULT 0, ADD tax_treatment text NOT NULL DEFAULT 'none',
  ADD destination text NOT NULL DEFAULT 'balance' CHECK (destination ~ '^[a-z][a-z_]{1,30}$'),
  ADD parties jsonb NOT NULL DEFAULT '{}',
  ADD FOREIGN KEY (client_id, service_id) REFERENCES services (client_id, id);
INSERT INTO credit_notes (id, client_id, service_id, price_kind, currency, amount_minor, base_minor, reason, created_at)
SELECT id, client_id, service_id, price_kind, currency, amount_minor, base_minor, description, created_at
FROM service_credits;
DROP TABLE service_credits;
UPDATE credit_notes n SET net_minor = n.amount_minor, number = o.number,
  price_kind = COALESCE(n.price_kind, (SELECT price_kind FROM invoices WHERE id = n.invoice_id)),
  parties = (SELECT jsonb_build_object('seller', COALESCE((SELECT value FROM settings WHERE key = 'company'), '{}'),
      'buyer', jsonb_build_object('name', c.name, 'email', c.email, 'country', c.country, 'address', c.address,
        'tax_id', r.tax_id, 'registration_number', r.registration_number))
    FROM clients c LEFT JOIN resellers r ON r.id = c.id WHERE c.id = n.client_id)
FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS number FROM credit_notes) AS o WHERE o.id = n.id;
INSERT INTO invoice_series (series, next_number) SELECT 'CN', count(*) + 1 FROM credit_notes;
ALTER TABLE credit_notes ALTER number SET NOT NULL, ALTER price_kind SET NOT NULL, ALTER net_minor SET NOT NULL,
  ALTER series DROP DEFAULT, ALTER destination DROP DEFAULT,
  ADD UNIQUE (series, number), ADD CHECK (number >= 1), ADD CHECK (amount_minor = net_minor + tax_minor),
  ADD CHECK (invoice_id IS NOT NULL OR service_id IS NOT NULL);
ALTER TABLE credit_notes ENABLE TRIGGER append_only;
CREATE INDEX credit_notes_service_id_idx ON credit_notes (client_id, service_id) WHERE service_id IS NOT NULL;

-- Money of a client's balance that is set aside ---------------------------------------------------------------------
CREATE TABLE fund_holds (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor minor_amount NOT NULL CHECK (amount_minor > 0),
  reason text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by_user_id uuid,
  released_at timestamptz(3),
  released_by_user_id uuid
);
CREATE INDEX fund_holds_client_id_idx ON fund_holds (client_id, id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['invoice_drafts', 'fund_holds'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I
      USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()))', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON invoice_drafts TO tierline_app;
GRANT SELECT, INSERT ON fund_holds TO tierline_app;
GRANT UPDATE (released_at, released_by_user_id) ON fund_holds TO tierline_app;
