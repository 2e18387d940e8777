-- R48: what each key was asked for, by day, and the requests themselves for 30 days.
DROP INDEX api_keys_reseller_id_id_idx;
CREATE UNIQUE INDEX api_keys_reseller_id_id_key ON api_keys (reseller_id, id);

CREATE TABLE api_usage (
  key_id uuid NOT NULL,
  reseller_id uuid NOT NULL,
  -- UTC.
  day date NOT NULL,
  -- 2 to 5 by the status's hundreds; 429 apart.
  status_class smallint NOT NULL CHECK (status_class IN (2, 3, 4, 5, 429)),
  requests bigint NOT NULL CHECK (requests > 0),
  PRIMARY KEY (key_id, day, status_class),
  FOREIGN KEY (reseller_id, key_id) REFERENCES api_keys (reseller_id, id) ON DELETE CASCADE
);

-- The id is the request's own, which begins with its time.
CREATE TABLE request_logs (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL,
  key_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  method text NOT NULL,
  route text NOT NULL,
  path text NOT NULL,
  status smallint NOT NULL CHECK (status BETWEEN 100 AND 599),
  duration_ms int NOT NULL CHECK (duration_ms >= 0),
  address text,
  error_code text,
  request_body text,
  answer_body text,
  FOREIGN KEY (reseller_id, key_id) REFERENCES api_keys (reseller_id, id) ON DELETE CASCADE
);
CREATE INDEX request_logs_reseller_id_id_idx ON request_logs (reseller_id, id);
CREATE INDEX request_logs_key_id_id_idx ON request_logs (key_id, id);
-- Errors are few and looked for most.
CREATE INDEX request_logs_errors ON request_logs (reseller_id, status, id) WHERE status >= 400;

ALTER TABLE api_usage ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_usage FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON api_usage USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE (requests) ON api_usage TO tierline_app;
ALTER TABLE request_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_logs FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON request_logs USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));
-- What was noted stays as it is until it goes.
GRANT SELECT, INSERT, DELETE ON request_logs TO tierline_app;

-- A tenant's events, all or those of one object.
CREATE INDEX outbox_events_client_id_id_idx ON outbox_events (client_id, id);
CREATE INDEX outbox_events_object ON outbox_events (client_id, (payload->>'id'), id);
