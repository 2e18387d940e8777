-- That a client was told of a saved card which is about to expire: once for each card and expiry.
CREATE TABLE payment_method_notices (
  payment_method_id uuid NOT NULL,
  expiry_year int NOT NULL,
  expiry_month int NOT NULL CHECK (expiry_month BETWEEN 1 AND 12),
  client_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (payment_method_id, expiry_year, expiry_month),
  FOREIGN KEY (client_id, payment_method_id) REFERENCES payment_methods (client_id, id)
);
CREATE INDEX payment_method_notices_client_id_idx ON payment_method_notices (client_id);
ALTER TABLE payment_method_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_method_notices FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON payment_method_notices
  USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
GRANT SELECT, INSERT ON payment_method_notices TO tierline_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payment_method_notices
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON payment_method_notices
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
