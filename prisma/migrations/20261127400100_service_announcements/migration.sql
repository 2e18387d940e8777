-- Which services their clients have been told of as running: each once, those of an order together
-- (docs/decisions/2026-11-27-one-mail-for-an-orders-services.md).
CREATE TABLE service_announcements (
  service_id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  FOREIGN KEY (client_id, service_id) REFERENCES services (client_id, id)
);
CREATE INDEX service_announcements_client_id_idx ON service_announcements (client_id);
ALTER TABLE service_announcements ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_announcements FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON service_announcements
  USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
GRANT SELECT, INSERT ON service_announcements TO tierline_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON service_announcements
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON service_announcements
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- For the job that looks for what has waited too long.
CREATE INDEX services_activated_at ON services (activated_at) WHERE activated_at IS NOT NULL;

-- What runs by now was told of by a mail of its own.
SELECT set_config('app.scope', 'provider', true);
INSERT INTO service_announcements (service_id, client_id, at)
SELECT id, client_id, activated_at FROM services WHERE activated_at IS NOT NULL;
SELECT set_config('app.scope', '', true);
