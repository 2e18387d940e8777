-- Paying through gateways: who the payer is there, what is saved, each try, each message, what goes back
-- (docs/decisions/2026-11-26-payment-gateways.md). No card number is in here, and none comes near.

CREATE TABLE gateway_customers (
  client_id uuid NOT NULL REFERENCES clients (id),
  gateway text NOT NULL CHECK (gateway ~ '^[a-z][a-z_]{1,30}$'),
  reference text NOT NULL CHECK (reference <> ''),
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (client_id, gateway),
  UNIQUE (gateway, reference)
);

CREATE TABLE payment_methods (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  gateway text NOT NULL CHECK (gateway ~ '^[a-z][a-z_]{1,30}$'),
  reference text NOT NULL CHECK (reference <> ''),
  brand text NOT NULL,
  last4 text NOT NULL CHECK (last4 ~ '^[0-9]{4}$'),
  expiry_month int NOT NULL CHECK (expiry_month BETWEEN 1 AND 12),
  expiry_year int NOT NULL CHECK (expiry_year BETWEEN 2000 AND 2200),
  created_at timestamptz(3) NOT NULL,
  removed_at timestamptz(3),
  UNIQUE (client_id, id),
  UNIQUE (gateway, reference)
);
CREATE INDEX payment_methods_client_id_idx ON payment_methods (client_id, id) WHERE removed_at IS NULL;

-- One try to be paid. It succeeds once, whatever it was before: money that came in is never turned away.
CREATE TABLE payment_attempts (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  invoice_id uuid,
  purpose text NOT NULL CHECK (purpose IN ('invoice', 'top_up', 'auto_top_up')),
  kind text NOT NULL CHECK (kind IN ('checkout', 'charge')),
  gateway text NOT NULL CHECK (gateway ~ '^[a-z][a-z_]{1,30}$'),
  payment_method_id uuid,
  saves_method boolean NOT NULL DEFAULT false,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor minor_amount NOT NULL CHECK (amount_minor > 0),
  status text NOT NULL CHECK (status IN ('started', 'unknown', 'succeeded', 'failed', 'expired')),
  -- Why it, or a try within it, failed.
  reason text NOT NULL DEFAULT '',
  -- The page's at the gateway, or the charge's.
  reference text,
  -- The form it came from: sent twice, it is one attempt.
  request_key text,
  payment_id uuid,
  started_by_user_id uuid,
  started_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  -- When the gateway was last asked.
  checked_at timestamptz(3),
  UNIQUE (client_id, id),
  UNIQUE (gateway, reference),
  UNIQUE (client_id, request_key),
  CHECK ((purpose = 'invoice') = (invoice_id IS NOT NULL)),
  CHECK ((kind = 'charge') = (payment_method_id IS NOT NULL)),
  CHECK ((status = 'succeeded') = (payment_id IS NOT NULL)),
  CHECK ((status IN ('started', 'unknown')) = (settled_at IS NULL)),
  FOREIGN KEY (client_id, invoice_id) REFERENCES invoices (client_id, id),
  FOREIGN KEY (client_id, payment_method_id) REFERENCES payment_methods (client_id, id),
  -- The attempt is claimed before its payment is written, in one statement.
  FOREIGN KEY (client_id, payment_id) REFERENCES payments (client_id, id) DEFERRABLE INITIALLY DEFERRED
);
-- Of two clicks at once, or of a job and a person, one gets to try.
CREATE UNIQUE INDEX payment_attempts_one_open_for_invoice ON payment_attempts (client_id, invoice_id)
  WHERE invoice_id IS NOT NULL AND status IN ('started', 'unknown');
CREATE UNIQUE INDEX payment_attempts_one_open_automatic ON payment_attempts (client_id)
  WHERE purpose = 'auto_top_up' AND status IN ('started', 'unknown');
CREATE INDEX payment_attempts_invoice_id_idx ON payment_attempts (client_id, invoice_id, id);
CREATE INDEX payment_attempts_open_idx ON payment_attempts (started_at) WHERE status IN ('started', 'unknown');
CREATE TRIGGER transition BEFORE UPDATE OF status ON payment_attempts FOR EACH ROW
  EXECUTE FUNCTION check_transition('started>unknown', 'started>succeeded', 'started>failed', 'started>expired',
    'unknown>succeeded', 'unknown>failed', 'unknown>expired', 'failed>succeeded', 'expired>succeeded');

-- What gateways have said, each message once. client_id: whom it is about, when it is about anybody of ours.
CREATE TABLE gateway_events (
  gateway text NOT NULL CHECK (gateway ~ '^[a-z][a-z_]{1,30}$'),
  id text NOT NULL CHECK (id <> ''),
  client_id uuid REFERENCES clients (id),
  type text NOT NULL,
  occurred_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  PRIMARY KEY (gateway, id)
);

-- Money on its way back to a card: asked for first, written off when the gateway has taken it on.
CREATE TABLE gateway_refunds (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  invoice_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  gateway text NOT NULL CHECK (gateway ~ '^[a-z][a-z_]{1,30}$'),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor minor_amount NOT NULL CHECK (amount_minor > 0),
  reason text NOT NULL,
  -- returned: the card's bank did not take it, and it went to the balance.
  status text NOT NULL CHECK (status IN ('started', 'unknown', 'pending', 'succeeded', 'failed', 'returned')),
  reference text,
  started_by_user_id uuid,
  started_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  checked_at timestamptz(3),
  UNIQUE (client_id, id),
  UNIQUE (gateway, reference),
  FOREIGN KEY (client_id, invoice_id) REFERENCES invoices (client_id, id),
  FOREIGN KEY (client_id, payment_id) REFERENCES payments (client_id, id)
);
CREATE UNIQUE INDEX gateway_refunds_one_open ON gateway_refunds (client_id, invoice_id)
  WHERE status IN ('started', 'unknown');
CREATE INDEX gateway_refunds_payment_id_idx ON gateway_refunds (client_id, payment_id);
CREATE TRIGGER transition BEFORE UPDATE OF status ON gateway_refunds FOR EACH ROW
  EXECUTE FUNCTION check_transition('started>unknown', 'started>pending', 'started>succeeded', 'started>failed',
    'unknown>pending', 'unknown>succeeded', 'unknown>failed', 'pending>succeeded', 'pending>returned',
    'succeeded>returned');

-- How a client likes to pay.
CREATE TABLE payment_settings (
  client_id uuid PRIMARY KEY REFERENCES clients (id),
  -- `balance`, or a gateway's name.
  preferred text NOT NULL DEFAULT 'balance' CHECK (preferred ~ '^[a-z][a-z_]{1,30}$'),
  payment_method_id uuid,
  -- Below the one, the other is added from the saved card.
  top_up_below_minor minor_amount,
  top_up_minor minor_amount CHECK (top_up_minor > 0),
  updated_at timestamptz(3) NOT NULL,
  CHECK ((top_up_below_minor IS NULL) = (top_up_minor IS NULL)),
  FOREIGN KEY (client_id, payment_method_id) REFERENCES payment_methods (client_id, id)
);
CREATE INDEX payment_settings_top_up_idx ON payment_settings (client_id) WHERE top_up_minor IS NOT NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['gateway_customers', 'payment_methods', 'payment_attempts', 'gateway_events',
    'gateway_refunds', 'payment_settings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I
      USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()))', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON gateway_customers, gateway_events TO tierline_app;
GRANT SELECT, INSERT ON payment_methods, payment_attempts, gateway_refunds TO tierline_app;
GRANT UPDATE (brand, last4, expiry_month, expiry_year, removed_at) ON payment_methods TO tierline_app;
GRANT UPDATE (status, reason, reference, payment_id, settled_at, checked_at) ON payment_attempts TO tierline_app;
GRANT UPDATE (status, reference, settled_at, checked_at) ON gateway_refunds TO tierline_app;
GRANT SELECT, INSERT, UPDATE ON payment_settings TO tierline_app;
