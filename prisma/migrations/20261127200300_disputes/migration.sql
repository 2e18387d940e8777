-- Payments that a bank takes back, or tries to: what is held meanwhile, and how it ended.
ALTER TABLE fund_holds ADD UNIQUE (client_id, id);
DROP INDEX fund_holds_client_id_idx;

CREATE TABLE disputes (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  payment_id uuid NOT NULL,
  gateway text NOT NULL CHECK (gateway ~ '^[a-z][a-z_]{1,30}$'),
  reference text NOT NULL CHECK (reference <> ''),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor minor_amount NOT NULL CHECK (amount_minor > 0),
  reason text NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'won', 'lost')),
  -- What of the balance was set aside for it; null where there was none.
  hold_id uuid,
  opened_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  UNIQUE (client_id, id),
  UNIQUE (gateway, reference),
  CHECK ((status = 'open') = (closed_at IS NULL)),
  FOREIGN KEY (client_id, payment_id) REFERENCES payments (client_id, id),
  FOREIGN KEY (client_id, hold_id) REFERENCES fund_holds (client_id, id)
);
CREATE INDEX disputes_payment_id_idx ON disputes (client_id, payment_id);
CREATE INDEX disputes_open_idx ON disputes (opened_at) WHERE status = 'open';
CREATE TRIGGER transition BEFORE UPDATE OF status ON disputes FOR EACH ROW
  EXECUTE FUNCTION check_transition('open>won', 'open>lost');

ALTER TABLE disputes ENABLE ROW LEVEL SECURITY;
ALTER TABLE disputes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON disputes USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
GRANT SELECT, INSERT ON disputes TO tierline_app;
GRANT UPDATE (status, hold_id, closed_at) ON disputes TO tierline_app;
