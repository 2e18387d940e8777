-- Each try of a webhook as it went, for whoever looks for what is wrong at the receiver.
ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_reseller_id_id_key UNIQUE (reseller_id, id);

CREATE TABLE webhook_tries (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  url text NOT NULL,
  -- As they were sent; empty where nothing could be signed.
  headers jsonb NOT NULL,
  answer_status int,
  answer_body text CHECK (octet_length(answer_body) <= 16384),
  failure text,
  duration_ms int NOT NULL CHECK (duration_ms >= 0),
  tried_at timestamptz(3) NOT NULL,
  FOREIGN KEY (reseller_id, delivery_id) REFERENCES webhook_deliveries (reseller_id, id) ON DELETE CASCADE
);
CREATE INDEX webhook_tries_reseller_id_delivery_id_id_idx ON webhook_tries (reseller_id, delivery_id, id);

ALTER TABLE webhook_tries ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_tries FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON webhook_tries
  USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));
GRANT SELECT, INSERT ON webhook_tries TO tierline_app;

-- What is over is removed after 30 days.
GRANT DELETE ON webhook_deliveries TO tierline_app;
CREATE INDEX webhook_deliveries_status_idx ON webhook_deliveries (reseller_id, endpoint_id, status, id);

-- An admin may stop an endpoint, and says why.
ALTER TABLE webhook_endpoints DROP CONSTRAINT webhook_endpoints_disabled_reason_check;
ALTER TABLE webhook_endpoints ADD CONSTRAINT webhook_endpoints_disabled_reason_check
  CHECK (disabled_reason IN ('by_hand', 'failing', 'gone', 'by_provider'));
ALTER TABLE webhook_endpoints ADD COLUMN disabled_note text;
ALTER TABLE webhook_endpoints ADD CONSTRAINT webhook_endpoints_disabled_note_check
  CHECK ((disabled_note IS NOT NULL) = (disabled_reason IS NOT NULL AND disabled_reason = 'by_provider'));
GRANT UPDATE (disabled_note) ON webhook_endpoints TO tierline_app;
