-- Prices that a client was told, and that an order may name until valid_until (api.md, "Orders"): no document.
CREATE TABLE order_quotes (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  price_kind price_kind NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- What was asked for and what it came to, item by item: [{asked, priced}].
  items jsonb NOT NULL CHECK (jsonb_typeof(items) = 'array'),
  created_at timestamptz(3) NOT NULL,
  valid_until timestamptz(3) NOT NULL CHECK (valid_until > created_at),
  used_at timestamptz(3),
  UNIQUE (client_id, id)
);
CREATE INDEX order_quotes_valid_until_idx ON order_quotes (valid_until);

ALTER TABLE order_quotes ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_quotes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON order_quotes USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON order_quotes TO tierline_app;
