-- Where resellers hear what happened, and each event on its way there (api.md, "Webhooks").
CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL REFERENCES resellers (id),
  url text NOT NULL CHECK (url ~ '^https?://' AND length(url) <= 2048),
  description text,
  -- Empty: all that there are, later ones too.
  events text[] NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'disabled')),
  disabled_reason text CHECK (disabled_reason IN ('by_hand', 'failing', 'gone')),
  -- Encrypted: they have to be read to sign.
  secret text NOT NULL CHECK (secret LIKE 'sealed:%'),
  previous_secret text CHECK (previous_secret LIKE 'sealed:%'),
  previous_until timestamptz(3),
  -- Deliveries in a row of which every try has failed.
  failed_in_row int NOT NULL DEFAULT 0 CHECK (failed_in_row >= 0),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  UNIQUE (reseller_id, id),
  CHECK ((status = 'disabled') = (disabled_reason IS NOT NULL)),
  CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);

CREATE TABLE webhook_deliveries (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  event_id uuid NOT NULL,
  event_type text NOT NULL,
  -- The public id of what the event is about; its deliveries keep their order.
  object_id text NOT NULL,
  -- What is signed and sent, byte for byte the same at every try.
  body text NOT NULL,
  status text NOT NULL CHECK (status IN ('pending', 'sending', 'succeeded', 'failed')),
  attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_try_at timestamptz(3),
  -- While it is being sent: until when the worker has it.
  lease_until timestamptz(3),
  -- How the last try went.
  last_try_at timestamptz(3),
  answer_status int,
  answer_body text CHECK (octet_length(answer_body) <= 16384),
  failure text,
  duration_ms int CHECK (duration_ms >= 0),
  created_at timestamptz(3) NOT NULL,
  CHECK ((status = 'pending') = (next_try_at IS NOT NULL)),
  CHECK ((status = 'sending') = (lease_until IS NOT NULL)),
  FOREIGN KEY (reseller_id, endpoint_id) REFERENCES webhook_endpoints (reseller_id, id) ON DELETE CASCADE
);
-- However often an event is handed out, each endpoint has it once.
CREATE UNIQUE INDEX webhook_deliveries_endpoint_id_event_id_key ON webhook_deliveries (endpoint_id, event_id);
CREATE INDEX webhook_deliveries_reseller_id_endpoint_id_id_idx ON webhook_deliveries (reseller_id, endpoint_id, id);
CREATE INDEX webhook_deliveries_due_idx ON webhook_deliveries (next_try_at) WHERE status = 'pending';
CREATE INDEX webhook_deliveries_endpoint_due_idx ON webhook_deliveries (endpoint_id, next_try_at)
  WHERE status = 'pending';
CREATE INDEX webhook_deliveries_open_idx ON webhook_deliveries (endpoint_id, object_id, event_id)
  WHERE status IN ('pending', 'sending');
CREATE INDEX webhook_deliveries_leased_idx ON webhook_deliveries (lease_until) WHERE status = 'sending';

ALTER TABLE webhook_endpoints ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_endpoints FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON webhook_endpoints
  USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));
ALTER TABLE webhook_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_deliveries FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON webhook_deliveries
  USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));

GRANT SELECT, INSERT, DELETE ON webhook_endpoints TO tierline_app;
GRANT UPDATE (url, description, events, status, disabled_reason, secret, previous_secret, previous_until, failed_in_row,
  updated_at) ON webhook_endpoints TO tierline_app;
GRANT SELECT, INSERT ON webhook_deliveries TO tierline_app;
-- What was said stays; only its way out moves.
GRANT UPDATE (status, attempts, next_try_at, lease_until, last_try_at, answer_status, answer_body, failure, duration_ms)
  ON webhook_deliveries TO tierline_app;

CREATE TRIGGER transition BEFORE UPDATE OF status ON webhook_deliveries FOR EACH ROW
  EXECUTE FUNCTION check_transition('pending>sending', 'pending>failed', 'sending>pending', 'sending>succeeded',
    'sending>failed', 'succeeded>pending', 'failed>pending');
