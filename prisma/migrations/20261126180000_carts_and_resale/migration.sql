-- What a person of a client has put together but not ordered yet. Nobody's but its person's: it is no document.
CREATE TABLE carts (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  user_id uuid NOT NULL REFERENCES users (id),
  customer_id uuid,
  -- Rises with each change; with the id it is the key under which the cart is ordered once.
  version int NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  UNIQUE (client_id, user_id),
  UNIQUE (client_id, id),
  FOREIGN KEY (client_id, customer_id) REFERENCES customers (reseller_id, id)
);
CREATE TABLE cart_items (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  cart_id uuid NOT NULL,
  position int NOT NULL,
  product_id uuid NOT NULL REFERENCES products (id),
  cycle billing_cycle NOT NULL,
  quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 100),
  label text CHECK (length(label) <= 120),
  options jsonb NOT NULL CHECK (jsonb_typeof(options) = 'array'),
  resale_minor minor_amount,
  created_at timestamptz(3) NOT NULL,
  FOREIGN KEY (client_id, cart_id) REFERENCES carts (client_id, id) ON DELETE CASCADE
);
CREATE INDEX cart_items_client_id_cart_id_idx ON cart_items (client_id, cart_id, position);

-- A reseller's own retail list (R22): rules for what it charges, and prices that win over them. ---------------------
CREATE TYPE resale_scope AS ENUM ('everything', 'category', 'product');
CREATE TYPE resale_markup AS ENUM ('wholesale_percent', 'retail_percent', 'wholesale_fixed');
CREATE TYPE resale_rounding AS ENUM ('none', 'up_to_whole', 'up_to_95', 'up_to_99');
CREATE TABLE resale_rules (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL REFERENCES resellers (id),
  scope resale_scope NOT NULL,
  category_id uuid REFERENCES categories (id),
  product_id uuid REFERENCES products (id),
  markup resale_markup NOT NULL,
  markup_bps int CHECK (markup_bps BETWEEN -10000 AND 100000),
  markup_minor minor_amount,
  rounding resale_rounding NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CHECK ((scope = 'category') = (category_id IS NOT NULL)),
  CHECK ((scope = 'product') = (product_id IS NOT NULL)),
  CHECK ((markup = 'wholesale_fixed') = (markup_minor IS NOT NULL)),
  CHECK ((markup = 'wholesale_fixed') = (markup_bps IS NULL))
);
CREATE UNIQUE INDEX resale_rules_one_of_each ON resale_rules
  (reseller_id, scope, COALESCE(category_id, product_id, '00000000-0000-0000-0000-000000000000'));
CREATE TABLE resale_prices (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL REFERENCES resellers (id),
  product_id uuid NOT NULL REFERENCES products (id),
  cycle billing_cycle NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  price_minor minor_amount NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  UNIQUE (reseller_id, product_id, cycle, currency)
);

DO $$
DECLARE
  fence record;
BEGIN
  FOR fence IN SELECT * FROM (VALUES ('carts', 'client_id'), ('cart_items', 'client_id'),
    ('resale_rules', 'reseller_id'), ('resale_prices', 'reseller_id')) AS t (name, tenant)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fence.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', fence.name);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app_is_provider()) OR %I = (SELECT app_tenant()))',
      fence.name, fence.tenant);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO tierline_app', fence.name);
  END LOOP;
END $$;

-- Orders a cart and empties it, in one effect. The cart must stand as it was priced; of the same cart sent twice the
-- second gets the first one's answer.
CREATE FUNCTION place_cart(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->'order'->>'client_id')::uuid;
  cart uuid := (p->'cart'->>'id')::uuid;
  standing int;
  placed jsonb;
BEGIN
  PERFORM app_enter_tenant(client);
  SELECT version INTO standing FROM carts WHERE client_id = client AND id = cart FOR UPDATE;
  placed := place_order(p);
  IF placed ? 'replay' THEN RETURN placed; END IF;
  IF standing IS DISTINCT FROM (p->'cart'->>'version')::int THEN
    RAISE EXCEPTION 'the cart has changed' USING ERRCODE = 'TL001';
  END IF;
  DELETE FROM cart_items WHERE client_id = client AND cart_id = cart;
  UPDATE carts SET version = version + 1, customer_id = NULL, updated_at = (p->'order'->>'created_at')::timestamptz
  WHERE client_id = client AND id = cart;
  RETURN placed;
END $$;
