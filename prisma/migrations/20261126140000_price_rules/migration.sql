-- Prices and rules with their dates (R28a, docs/decisions/2026-11-26-dated-prices.md) ------------------------------
-- A price is a row from a moment on; the latest that has begun is in force. The first rows hold from the beginning.
ALTER TABLE product_prices
  ADD valid_from timestamptz(3) NOT NULL DEFAULT '2000-01-01 00:00:00+00',
  ADD withdrawn boolean NOT NULL DEFAULT false,
  ADD floor_minor minor_amount,
  ADD CHECK (floor_minor IS NULL OR floor_minor <= price_minor),
  DROP CONSTRAINT product_prices_pkey,
  ADD CONSTRAINT product_prices_pkey PRIMARY KEY (product_id, cycle, currency, valid_from);
ALTER TABLE option_prices
  ADD valid_from timestamptz(3) NOT NULL DEFAULT '2000-01-01 00:00:00+00',
  ADD withdrawn boolean NOT NULL DEFAULT false,
  ADD floor_minor minor_amount,
  ADD CHECK (floor_minor IS NULL OR floor_minor <= price_minor),
  DROP CONSTRAINT option_prices_pkey,
  ADD CONSTRAINT option_prices_pkey PRIMARY KEY (option_id, cycle, currency, valid_from);

CREATE TYPE price_rule_kind AS ENUM ('price_book', 'reseller_product', 'reseller_category', 'own_rate',
  'tier_category', 'tier_rate', 'default_rate');
CREATE TABLE price_rules (
  id uuid PRIMARY KEY,
  kind price_rule_kind NOT NULL,
  reseller_id uuid REFERENCES resellers (id),
  tier_id uuid REFERENCES tiers (id) ON DELETE CASCADE,
  category_id uuid REFERENCES categories (id),
  product_id uuid REFERENCES products (id),
  option_id uuid REFERENCES options (id),
  cycle billing_cycle,
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  rate_bps int CHECK (rate_bps BETWEEN 0 AND 10000),
  price_minor minor_amount,
  setup_minor minor_amount,
  valid_from timestamptz(3),
  valid_to timestamptz(3),
  reason text,
  created_by_user_id uuid REFERENCES users (id),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CHECK (valid_to > valid_from),
  CHECK ((kind = 'price_book') = (price_minor IS NOT NULL) AND (kind = 'price_book') = (rate_bps IS NULL)),
  CHECK ((kind = 'price_book') = (cycle IS NOT NULL AND currency IS NOT NULL)),
  CHECK (setup_minor IS NULL OR kind = 'price_book'),
  CHECK ((kind IN ('price_book', 'reseller_product', 'reseller_category', 'own_rate')) = (reseller_id IS NOT NULL)),
  CHECK ((kind IN ('tier_category', 'tier_rate')) = (tier_id IS NOT NULL)),
  CHECK ((kind IN ('reseller_category', 'tier_category')) = (category_id IS NOT NULL)),
  CHECK ((kind = 'price_book') = (num_nonnulls(product_id, option_id) = 1 AND kind <> 'reseller_product')),
  CHECK (kind <> 'reseller_product' OR (product_id IS NOT NULL AND option_id IS NULL)),
  CHECK (kind IN ('price_book', 'reseller_product') OR (product_id IS NULL AND option_id IS NULL))
);
CREATE INDEX price_rules_reseller_id_idx ON price_rules (reseller_id, id);
ALTER TABLE price_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE price_rules FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON price_rules USING ((SELECT app_is_provider()));
-- A reseller is priced by its own rules and by the program's; it changes none.
CREATE POLICY tenant_reads ON price_rules FOR SELECT
  USING (reseller_id = (SELECT app_tenant()) OR (reseller_id IS NULL AND (SELECT app_tenant()) IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON price_rules TO tierline_app;

-- Who sees a product, and how many there are -----------------------------------------------------------------------
CREATE TYPE product_visibility AS ENUM ('everyone', 'clients', 'resellers', 'chosen');
ALTER TABLE products ADD visibility product_visibility NOT NULL DEFAULT 'everyone';
CREATE TABLE product_audience (
  product_id uuid NOT NULL REFERENCES products (id),
  reseller_id uuid NOT NULL REFERENCES resellers (id),
  PRIMARY KEY (product_id, reseller_id)
);
ALTER TABLE product_audience ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_audience FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON product_audience USING ((SELECT app_is_provider()));
CREATE POLICY tenant_reads ON product_audience FOR SELECT USING (reseller_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, DELETE ON product_audience TO tierline_app;
-- A table of its own, since it moves with each order while the catalogue stands.
CREATE TABLE product_stock (
  product_id uuid PRIMARY KEY REFERENCES products (id),
  remaining int NOT NULL CHECK (remaining >= 0),
  updated_at timestamptz(3) NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON product_stock TO tierline_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['price_rules', 'product_audience'] LOOP
    EXECUTE format('CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION raise_catalog_version()', name);
  END LOOP;
END $$;

-- What an order said about its prices ------------------------------------------------------------------------------
-- cap: a rule went below the floor or above retail. trace: the rule in full, for "why this price".
ALTER TABLE order_lines ADD cap text CHECK (cap IN ('floor', 'retail')), ADD trace jsonb;
ALTER TABLE invoice_lines ADD cap text CHECK (cap IN ('floor', 'retail')), ADD trace jsonb;

-- What a running service renews at while a change of prices spares it. held_exact: also when it would be less. -------
ALTER TABLE services ADD held_minor minor_amount, ADD held_until timestamptz(3), ADD held_exact boolean;
ALTER TABLE services ADD CHECK ((held_minor IS NULL) = (held_exact IS NULL)),
  ADD CHECK (held_until IS NULL OR held_minor IS NOT NULL);

-- Functions --------------------------------------------------------------------------------------------------------
-- Stock is taken with the order, in one order of products, so that two orders never wait for each other crosswise.
CREATE FUNCTION take_stock(p_items jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted record;
BEGIN
  FOR wanted IN
    SELECT (item->>'product_id')::uuid AS product_id, sum((item->>'quantity')::int)::int AS units
    FROM jsonb_array_elements(p_items) AS item GROUP BY 1 ORDER BY 1
  LOOP
    UPDATE product_stock SET remaining = remaining - wanted.units, updated_at = p_at
    WHERE product_id = wanted.product_id AND remaining >= wanted.units;
    IF NOT FOUND AND EXISTS (SELECT FROM product_stock WHERE product_id = wanted.product_id) THEN
      RAISE EXCEPTION 'out of stock: %', wanted.product_id USING ERRCODE = 'TL004';
    END IF;
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION place_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  o orders := jsonb_populate_record(NULL::orders, p->'order');
  i invoices := jsonb_populate_record(NULL::invoices, p->'invoice');
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(o.client_id);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  IF o.customer_id IS NOT NULL THEN
    -- Locked against archiving, which takes the row FOR UPDATE.
    PERFORM FROM customers WHERE reseller_id = o.client_id AND id = o.customer_id AND archived_at IS NULL FOR KEY SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'no such customer' USING ERRCODE = 'TL003'; END IF;
  END IF;

  INSERT INTO orders (id, client_id, customer_id, channel, price_kind, status, currency, retail_total_minor,
    total_minor, external_id, note, metadata, created_at, updated_at)
  VALUES (o.id, o.client_id, o.customer_id, o.channel, o.price_kind, 'pending', o.currency, o.retail_total_minor,
    o.total_minor, o.external_id, o.note, o.metadata, o.created_at, o.created_at)
  RETURNING number INTO o.number;
  INSERT INTO order_items SELECT * FROM jsonb_populate_recordset(NULL::order_items, p->'items');
  INSERT INTO order_lines SELECT * FROM jsonb_populate_recordset(NULL::order_lines, p->'lines');
  INSERT INTO services SELECT * FROM jsonb_populate_recordset(NULL::services, p->'services');
  PERFORM take_stock(p->'items', o.created_at);

  UPDATE invoice_series SET next_number = next_number + 1 WHERE series = i.series
  RETURNING next_number - 1 INTO i.number;
  INSERT INTO invoices SELECT i.*;
  INSERT INTO invoice_lines SELECT * FROM jsonb_populate_recordset(NULL::invoice_lines, p->'invoice_lines');
  PERFORM ledger_post(i.client_id, 'invoice', 'invoice:' || i.id, i.issued_at, i.currency, i.total_minor,
    ledger_account(i.client_id, 'client_receivable', i.currency),
    ledger_account(NULL, CASE i.price_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct'
      END::ledger_account_kind, i.currency));

  IF i.total_minor = 0 THEN
    UPDATE invoices SET status = 'paid', paid_at = i.issued_at WHERE client_id = i.client_id AND id = i.id;
    PERFORM mark_order_paid(o.client_id, o.id, o.created_at);
  ELSIF p ? 'payment' THEN
    PERFORM settle_invoice(i.client_id, i.id, 0, p->'payment', o.created_at, p->'tier_records');
  END IF;
  PERFORM write_records(p);
  RETURN jsonb_build_object('order_number', o.number, 'invoice_number', i.number);
END $$;

-- Cancels a pending order: its invoice is voided, its services never start, stock comes back, the ledger is reversed.
CREATE OR REPLACE FUNCTION cancel_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  replay jsonb;
  client uuid := (p->>'client_id')::uuid;
  at timestamptz := (p->>'at')::timestamptz;
  cancelled uuid := (p->>'order_id')::uuid;
  v record;
BEGIN
  PERFORM app_enter_tenant(client);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  -- In the order that paying takes them: invoice, then order. Otherwise the two could wait for each other.
  PERFORM FROM invoices WHERE client_id = client AND order_id = cancelled FOR UPDATE;
  UPDATE orders SET status = 'cancelled', cancelled_at = at, updated_at = at
  WHERE client_id = client AND id = cancelled AND status = 'pending';
  IF NOT FOUND THEN RAISE EXCEPTION 'the order is no longer pending' USING ERRCODE = 'TL001'; END IF;
  UPDATE services SET status = 'cancelled', updated_at = at WHERE client_id = client AND order_id = cancelled;
  UPDATE product_stock s SET remaining = s.remaining + back.units, updated_at = at
  FROM (SELECT product_id, sum(quantity)::int AS units FROM order_items
    WHERE client_id = client AND order_id = cancelled GROUP BY product_id ORDER BY product_id) AS back
  WHERE s.product_id = back.product_id;
  FOR v IN
    UPDATE invoices SET status = 'void', voided_at = at, updated_at = at
    WHERE client_id = client AND order_id = cancelled
    RETURNING id, currency, total_minor, price_kind
  LOOP
    PERFORM ledger_post(client, 'invoice_void', 'invoice_void:' || v.id, at, v.currency, v.total_minor,
      ledger_account(NULL, CASE v.price_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct'
        END::ledger_account_kind, v.currency),
      ledger_account(client, 'client_receivable', v.currency));
  END LOOP;
  PERFORM write_records(p);
  RETURN '{}';
END $$;

-- The tier itself, beside its rate: rules may be the tier's.
DROP FUNCTION authenticate_api_key(bytea, text, text, text);
CREATE FUNCTION authenticate_api_key(p_secret_hash bytea, p_method text, p_path text, p_idempotency_key text)
RETURNS TABLE (key_id uuid, key_name text, scopes text[], expires_at timestamptz, revoked_at timestamptz,
  reseller_id uuid, reseller_name text, reseller_status reseller_status, own_rate_bps int, tier_id uuid,
  tier_rate_bps int, currency text, program jsonb, catalog_version bigint,
  kept_status int, kept_response text, kept_body_hash bytea) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  RETURN QUERY
  SELECT k.id, k.name, k.scopes, k.expires_at, k.revoked_at, r.id, r.business_name, r.status, r.own_rate_bps,
    r.tier_id, t.rate_bps, c.currency, s.value, v.version, i.status, i.response, i.body_hash
  FROM api_keys k
    JOIN resellers r ON r.id = k.reseller_id
    JOIN tiers t ON t.id = r.tier_id
    JOIN clients c ON c.id = r.id
    CROSS JOIN catalog_version v
    LEFT JOIN settings s ON s.key = 'program'
    LEFT JOIN idempotency_keys i ON p_idempotency_key IS NOT NULL AND i.client_id = r.id AND i.method = p_method
      AND i.path = p_path AND i.key = p_idempotency_key
  WHERE k.secret_hash = p_secret_hash;
  PERFORM set_config('app.scope', '', true);
END $$;
