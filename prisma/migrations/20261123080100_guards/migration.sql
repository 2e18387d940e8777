-- What the database refuses by itself: other tenants' rows, rewritten history, impossible amounts.

-- The runtime role: owns nothing, bypasses nothing. Login roles of an installation are members of it.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tierline_app') THEN
    CREATE ROLE tierline_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- made at the same moment for another database
END $$;

GRANT USAGE ON SCHEMA public TO tierline_app;

-- Who asks ---------------------------------------------------------------------------------------------------------
-- A pooled connection keeps '' after a transaction-local setting, hence NULLIF.
CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid $$;

CREATE FUNCTION app_is_provider() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT COALESCE(current_setting('app.scope', true) = 'provider', false) $$;

-- Enters a tenant for the rest of this transaction.
CREATE FUNCTION app_enter_tenant(p_client uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_client IS NULL THEN RAISE EXCEPTION 'a tenant is needed'; END IF;
  PERFORM set_config('app.scope', 'tenant', true), set_config('app.tenant_id', p_client::text, true);
END $$;

-- Row-level security -----------------------------------------------------------------------------------------------
DO $$
DECLARE
  t record;
BEGIN
  FOR t IN
    SELECT * FROM (VALUES
      ('clients', 'id'), ('memberships', 'client_id'), ('resellers', 'id'), ('applications', 'client_id'),
      ('application_messages', 'client_id'), ('api_keys', 'reseller_id'), ('customers', 'reseller_id'),
      ('orders', 'client_id'), ('order_items', 'client_id'), ('order_lines', 'client_id'),
      ('services', 'client_id'), ('invoices', 'client_id'), ('invoice_lines', 'client_id'),
      ('payments', 'client_id'), ('payment_allocations', 'client_id'),
      ('ledger_transactions', 'client_id'), ('ledger_entries', 'client_id'),
      ('outbox_events', 'client_id'), ('idempotency_keys', 'client_id')
    ) AS tenant_tables (name, tenant_column)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING ((SELECT app_is_provider()) OR %I = (SELECT app_tenant()))',
      t.name, t.tenant_column);
  END LOOP;
END $$;

-- The provider's own accounts have no client: their ids may be read by anyone who posts, never changed by a tenant.
ALTER TABLE ledger_accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ledger_accounts
  USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
CREATE POLICY provider_accounts ON ledger_accounts FOR SELECT USING (client_id IS NULL);

-- R15: what is for the provider alone is invisible to the tenant that it concerns.
ALTER TABLE activity ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_reads ON activity FOR SELECT
  USING ((SELECT app_is_provider()) OR (client_id = (SELECT app_tenant()) AND NOT provider_only));
CREATE POLICY tenant_writes ON activity FOR INSERT
  WITH CHECK ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));

-- People: the provider's, or members of the tenant that asks.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON users USING (
  (SELECT app_is_provider())
  OR EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id AND m.client_id = (SELECT app_tenant()))
);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON sessions USING ((SELECT app_is_provider()));

-- What the runtime role may do -------------------------------------------------------------------------------------
GRANT SELECT ON ALL TABLES IN SCHEMA public TO tierline_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tierline_app;
GRANT INSERT, UPDATE, DELETE ON
  users, sessions, clients, memberships, settings, exchange_rates, categories, products, product_prices,
  option_groups, product_option_groups, options, option_prices, tiers, resellers, applications,
  api_keys, customers, services, idempotency_keys TO tierline_app;
GRANT UPDATE ON catalog_version, invoice_series TO tierline_app;
GRANT INSERT ON
  activity, outbox_events, application_messages, orders, order_items, order_lines, invoices, invoice_lines,
  payments, payment_allocations, ledger_accounts, ledger_transactions, ledger_entries TO tierline_app;
-- Documents keep what they said; only their state moves.
GRANT UPDATE (status, paid_at, cancelled_at, updated_at, external_id, note, metadata) ON orders TO tierline_app;
GRANT UPDATE (status, paid_minor, paid_at, voided_at, updated_at) ON invoices TO tierline_app;
GRANT UPDATE (balance_minor, credit_limit_minor) ON ledger_accounts TO tierline_app;
GRANT UPDATE (dispatched_at), DELETE ON outbox_events TO tierline_app;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['activity', 'order_items', 'order_lines', 'invoice_lines', 'payment_allocations',
    'payments', 'ledger_transactions', 'ledger_entries'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- Ranges: whatever JSON carries exactly, and nothing negative that should not be. --------------------------------
CREATE DOMAIN minor_amount AS bigint CHECK (VALUE BETWEEN 0 AND 9007199254740991);
ALTER TABLE product_prices ALTER price_minor TYPE minor_amount, ALTER setup_minor TYPE minor_amount;
ALTER TABLE option_prices ALTER price_minor TYPE minor_amount, ALTER setup_minor TYPE minor_amount;
ALTER TABLE tiers ALTER threshold_minor TYPE minor_amount,
  ADD CHECK (rate_bps BETWEEN 0 AND 10000);
ALTER TABLE resellers ADD CHECK (own_rate_bps BETWEEN 0 AND 10000);
ALTER TABLE exchange_rates ADD CHECK (rate_millionths > 0);
ALTER TABLE option_groups
  ADD CHECK (min >= 0 AND max >= min AND step >= 1 AND max <= 100000),
  ADD CHECK (kind = 'quantity' OR (min = 0 AND max = 1 AND step = 1));
ALTER TABLE orders ALTER retail_total_minor TYPE minor_amount, ALTER total_minor TYPE minor_amount,
  ADD CHECK (total_minor <= retail_total_minor),
  ADD CHECK ((status = 'paid') = (paid_at IS NOT NULL)),
  ADD CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL));
ALTER TABLE order_items ALTER retail_total_minor TYPE minor_amount, ALTER total_minor TYPE minor_amount,
  ALTER resale_minor TYPE minor_amount,
  ADD CHECK (quantity BETWEEN 1 AND 100), ADD CHECK (total_minor <= retail_total_minor);
ALTER TABLE order_lines ALTER retail_unit_minor TYPE minor_amount, ALTER unit_minor TYPE minor_amount,
  ALTER amount_minor TYPE minor_amount,
  ADD CHECK (quantity >= 1), ADD CHECK (discount_bps BETWEEN 0 AND 10000),
  ADD CHECK (unit_minor <= retail_unit_minor), ADD CHECK (amount_minor = unit_minor * quantity),
  ADD CHECK (kind IN ('base', 'setup', 'option'));
ALTER TABLE services ALTER recurring_retail_minor TYPE minor_amount, ALTER recurring_minor TYPE minor_amount,
  ALTER resale_minor TYPE minor_amount, ADD CHECK (recurring_minor <= recurring_retail_minor);
ALTER TABLE invoices ALTER total_minor TYPE minor_amount, ALTER paid_minor TYPE minor_amount,
  ALTER base_total_minor TYPE minor_amount,
  ADD CHECK (paid_minor <= total_minor), ADD CHECK (number >= 1), ADD CHECK (fx_rate_millionths > 0),
  ADD CHECK (CASE status
    WHEN 'paid' THEN paid_minor = total_minor AND paid_at IS NOT NULL
    WHEN 'part_paid' THEN paid_minor > 0 AND paid_minor < total_minor AND paid_at IS NULL
    WHEN 'void' THEN paid_minor = 0 AND voided_at IS NOT NULL
    ELSE paid_minor = 0 AND paid_at IS NULL END);
ALTER TABLE invoice_lines ALTER retail_unit_minor TYPE minor_amount, ALTER unit_minor TYPE minor_amount,
  ALTER amount_minor TYPE minor_amount,
  ADD CHECK (quantity >= 1), ADD CHECK (unit_minor <= retail_unit_minor),
  ADD CHECK (amount_minor = unit_minor * quantity);
ALTER TABLE payments ALTER amount_minor TYPE minor_amount, ADD CHECK (amount_minor > 0);
ALTER TABLE payment_allocations ALTER amount_minor TYPE minor_amount, ADD CHECK (amount_minor > 0);
ALTER TABLE ledger_accounts
  ADD CHECK (credit_limit_minor BETWEEN 0 AND 9007199254740991),
  ADD CHECK (balance_minor BETWEEN -credit_limit_minor AND 9007199254740991),
  ADD CHECK (kind = 'client_balance' OR (balance_minor = 0 AND credit_limit_minor = 0)),
  ADD CHECK ((kind IN ('client_receivable', 'client_balance')) = (client_id IS NOT NULL));
CREATE UNIQUE INDEX ledger_accounts_one_each ON ledger_accounts
  (COALESCE(client_id, '00000000-0000-0000-0000-000000000000'), kind, currency);
ALTER TABLE ledger_entries ADD CHECK (amount_minor <> 0);
ALTER TABLE catalog_version ADD CHECK (id = 1);

DO $$
DECLARE
  c record;
BEGIN
  FOR c IN SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name IN ('currency', 'base_currency') LOOP
    EXECUTE format('ALTER TABLE %I ADD CHECK (%I ~ ''^[A-Z]{3}$'')', c.table_name, c.column_name);
  END LOOP;
END $$;

-- One undecided application for each client.
CREATE UNIQUE INDEX applications_one_open ON applications (client_id) WHERE status IN ('pending', 'info_requested');
-- What still has to be dispatched, oldest first.
CREATE INDEX outbox_events_waiting ON outbox_events (id) WHERE dispatched_at IS NULL;
-- Money outstanding (R62).
CREATE INDEX invoices_unpaid ON invoices (due_at) WHERE status IN ('open', 'part_paid');
CREATE INDEX invoices_paid ON invoices (client_id, paid_at) WHERE status = 'paid';
CREATE INDEX orders_status ON orders (client_id, status, id);

-- States: the history obeys the tables in each feature's domain/ (house rule 8). --------------------------------
CREATE FUNCTION check_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status AND NOT (OLD.status::text || '>' || NEW.status::text) = ANY (TG_ARGV) THEN
    RAISE EXCEPTION '%: % cannot become %', TG_TABLE_NAME, OLD.status, NEW.status USING ERRCODE = 'TL001';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER transition BEFORE UPDATE OF status ON orders FOR EACH ROW
  EXECUTE FUNCTION check_transition('pending>paid', 'pending>cancelled');
CREATE TRIGGER transition BEFORE UPDATE OF status ON invoices FOR EACH ROW
  EXECUTE FUNCTION check_transition('open>part_paid', 'open>paid', 'open>void', 'part_paid>paid');
CREATE TRIGGER transition BEFORE UPDATE OF status ON services FOR EACH ROW
  EXECUTE FUNCTION check_transition('pending>provisioning', 'pending>cancelled', 'provisioning>active',
    'provisioning>cancelled', 'active>suspended', 'active>cancelled', 'suspended>active', 'suspended>cancelled',
    'suspended>terminated', 'cancelled>terminated');
CREATE TRIGGER transition BEFORE UPDATE OF status ON applications FOR EACH ROW
  EXECUTE FUNCTION check_transition('pending>approved', 'pending>rejected', 'pending>info_requested',
    'pending>withdrawn', 'info_requested>pending', 'info_requested>rejected', 'info_requested>withdrawn');

-- The catalogue's version ------------------------------------------------------------------------------------------
INSERT INTO catalog_version (id, version) VALUES (1, 1);

CREATE FUNCTION raise_catalog_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE catalog_version SET version = version + 1;
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['categories', 'products', 'product_prices', 'option_groups', 'product_option_groups',
    'options', 'option_prices', 'exchange_rates', 'settings'] LOOP
    EXECUTE format('CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION raise_catalog_version()', name);
  END LOOP;
END $$;
