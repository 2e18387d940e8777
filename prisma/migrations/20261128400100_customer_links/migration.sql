-- Ways in for a reseller's customer without an account (R79). The token is made from the installation's secret and the
-- id; what is stored opens nothing.
CREATE TABLE customer_links (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_by_user_id uuid REFERENCES users (id),
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL CHECK (expires_at > created_at),
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  mailed_at timestamptz(3),
  FOREIGN KEY (reseller_id, customer_id) REFERENCES customers (reseller_id, id)
);
CREATE INDEX customer_links_reseller_id_customer_id_id_idx ON customer_links (reseller_id, customer_id, id);

ALTER TABLE customer_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_links FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON customer_links
  USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));
GRANT SELECT, INSERT ON customer_links TO tierline_app;
-- Whose it is, what opens it and how long is settled when it is made; a merge of two customers moves it.
GRANT UPDATE (customer_id, revoked_at, last_used_at, mailed_at) ON customer_links TO tierline_app;

ALTER TABLE mails DROP CONSTRAINT mails_link_kind_check;
ALTER TABLE mails ADD CONSTRAINT mails_link_kind_check CHECK (link_kind IN ('invitation', 'customer_link'));
