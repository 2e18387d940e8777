-- A service after its order: what is asked of provisioning, its paid periods, changes, credits, endings
-- (docs/decisions/2026-11-26-provisioning.md).

-- The rows that are there already: an owner that is no superuser is bound by row-level security too.
SELECT set_config('app.scope', 'provider', true);

-- An id like those of src/core/ids.ts: UUIDv7 (RFC 9562), for rows that are made here.
CREATE FUNCTION new_id(p_at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send(floor(extract(epoch FROM p_at) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1),
    'hex')::uuid
$$;

-- Services ---------------------------------------------------------------------------------------------------------
ALTER TABLE services
  -- Rises with each change of the row: what was previewed at one revision is not done at another.
  ADD revision int NOT NULL DEFAULT 1,
  ADD external_id text,
  ADD metadata jsonb NOT NULL DEFAULT '{}',
  -- The options it runs with since it was changed: [{group, option, quantity}]. Null: as ordered.
  ADD options jsonb,
  ADD suspended_by text CHECK (suspended_by IN ('provider', 'reseller')),
  ADD status_reason text,
  -- It ends with the period that it has paid for.
  ADD cancel_requested_at timestamptz(3),
  ADD ended_at timestamptz(3),
  -- Under what the provisioning system knows it.
  ADD external_reference text,
  -- A change or renewal that waits for this invoice to be paid.
  ADD pending_change jsonb,
  ADD pending_invoice_id uuid,
  ADD CHECK (suspended_by IS NULL OR status = 'suspended'),
  ADD CHECK ((pending_change IS NULL) = (pending_invoice_id IS NULL)),
  ADD FOREIGN KEY (client_id, pending_invoice_id) REFERENCES invoices (client_id, id),
  ADD CONSTRAINT services_client_id_external_id_key UNIQUE (client_id, external_id);
CREATE UNIQUE INDEX services_pending_invoice ON services (client_id, pending_invoice_id);
CREATE INDEX services_ending ON services (period_end) WHERE cancel_requested_at IS NOT NULL;
UPDATE services SET suspended_by = 'provider' WHERE status = 'suspended';

-- Before the check for NOT NULL: an order's rows come as JSON that does not name these columns.
CREATE FUNCTION fill_service() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.revision + 1 END;
  NEW.metadata := COALESCE(NEW.metadata, '{}');
  RETURN NEW;
END $$;
CREATE TRIGGER fill BEFORE INSERT OR UPDATE ON services FOR EACH ROW EXECUTE FUNCTION fill_service();

-- Periods ----------------------------------------------------------------------------------------------------------
-- What a service has been charged for, a period at a time; recurring_minor is the price of a whole period at what it
-- runs as by now. One that waits for its invoice lies beyond the service's own period_end.
CREATE TABLE service_periods (
  service_id uuid NOT NULL,
  client_id uuid NOT NULL,
  period_start timestamptz(3) NOT NULL,
  period_end timestamptz(3) NOT NULL,
  recurring_minor minor_amount NOT NULL,
  recurring_retail_minor minor_amount NOT NULL,
  invoice_id uuid,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (service_id, period_start),
  CHECK (period_end > period_start),
  CHECK (recurring_minor <= recurring_retail_minor),
  FOREIGN KEY (client_id, service_id) REFERENCES services (client_id, id),
  FOREIGN KEY (client_id, invoice_id) REFERENCES invoices (client_id, id)
);
CREATE INDEX service_periods_client_id_idx ON service_periods (client_id);
GRANT SELECT, INSERT, DELETE ON service_periods TO tierline_app;
GRANT UPDATE (recurring_minor, recurring_retail_minor) ON service_periods TO tierline_app;
INSERT INTO service_periods
SELECT id, client_id, period_start, period_end, recurring_minor, recurring_retail_minor, NULL, activated_at
FROM services WHERE period_end IS NOT NULL AND activated_at IS NOT NULL;

-- Credits ----------------------------------------------------------------------------------------------------------
-- What a change to less gives back, into the client's balance. base_minor: in the provider's currency.
CREATE TABLE service_credits (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  service_id uuid NOT NULL,
  price_kind price_kind NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor minor_amount NOT NULL CHECK (amount_minor > 0),
  base_minor minor_amount NOT NULL,
  description text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  FOREIGN KEY (client_id, service_id) REFERENCES services (client_id, id)
);
CREATE INDEX service_credits_client_id_service_id_idx ON service_credits (client_id, service_id);
GRANT SELECT, INSERT ON service_credits TO tierline_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON service_credits
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON service_credits
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Actions ----------------------------------------------------------------------------------------------------------
CREATE TYPE provisioning_kind AS ENUM ('create', 'suspend', 'unsuspend', 'change', 'cancel', 'terminate');
CREATE TYPE provisioning_state AS ENUM ('waiting', 'running', 'done', 'failed', 'abandoned');
CREATE TABLE provisioning_actions (
  id uuid PRIMARY KEY,
  -- The order in which a service's actions are done.
  seq bigint GENERATED ALWAYS AS IDENTITY,
  client_id uuid NOT NULL,
  service_id uuid NOT NULL,
  kind provisioning_kind NOT NULL,
  state provisioning_state NOT NULL DEFAULT 'waiting',
  request jsonb NOT NULL,
  -- Who was asked last: simulated, manual, http.
  provisioner text,
  attempts int NOT NULL DEFAULT 0,
  last_error text,
  external_reference text,
  -- Waiting: when it is tried. Running and not accepted: until when whoever took it may be believed to be at it.
  -- Accepted: when an answer is overdue; null for never.
  next_try_at timestamptz(3),
  accepted_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  CHECK ((state IN ('done', 'abandoned')) = (finished_at IS NOT NULL)),
  CHECK (accepted_at IS NULL OR state = 'running'),
  FOREIGN KEY (client_id, service_id) REFERENCES services (client_id, id)
);
CREATE UNIQUE INDEX provisioning_actions_one_open ON provisioning_actions (service_id, kind)
  WHERE state IN ('waiting', 'running', 'failed');
CREATE INDEX provisioning_actions_open ON provisioning_actions (state, next_try_at)
  WHERE state IN ('waiting', 'running', 'failed');
CREATE INDEX provisioning_actions_service_id_idx ON provisioning_actions (service_id, seq);
CREATE INDEX provisioning_actions_client_id_idx ON provisioning_actions (client_id);
GRANT SELECT, INSERT ON provisioning_actions TO tierline_app;
GRANT UPDATE (state, provisioner, attempts, last_error, external_reference, next_try_at, accepted_at, updated_at,
  finished_at) ON provisioning_actions TO tierline_app;
CREATE FUNCTION check_action_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IS DISTINCT FROM OLD.state AND NOT (OLD.state::text || '>' || NEW.state::text) = ANY (TG_ARGV) THEN
    RAISE EXCEPTION 'provisioning_actions: % cannot become %', OLD.state, NEW.state USING ERRCODE = 'TL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER transition BEFORE UPDATE OF state ON provisioning_actions FOR EACH ROW
  EXECUTE FUNCTION check_action_transition('waiting>running', 'waiting>done', 'waiting>failed', 'waiting>abandoned',
    'running>waiting', 'running>done', 'running>failed', 'running>abandoned', 'failed>waiting', 'failed>done',
    'failed>abandoned');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['service_periods', 'service_credits', 'provisioning_actions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I
      USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()))', name);
  END LOOP;
END $$;

-- Functions --------------------------------------------------------------------------------------------------------
-- The options that a service runs with: since its last change, or as ordered.
CREATE FUNCTION service_options(p_service services) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT COALESCE(p_service.options, (
    SELECT jsonb_agg(jsonb_build_object('group', l.option_group_id, 'option', l.option_id,
      'quantity', l.quantity / i.quantity) ORDER BY l.position)
    FROM order_items i JOIN order_lines l ON l.client_id = i.client_id AND l.order_item_id = i.id
    WHERE i.client_id = p_service.client_id AND i.id = p_service.order_item_id AND l.kind = 'option'), '[]')
$$;

-- What provisioning is told of a service.
CREATE FUNCTION service_request(p_service services) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('product', p_service.product_id, 'product_name', p_service.product_name,
    'cycle', p_service.cycle, 'label', p_service.label, 'options', service_options(p_service))
$$;

-- Asks provisioning for something. An open action of the same kind is overtaken by it; what ends a service overtakes
-- everything.
CREATE FUNCTION add_provisioning_action(p_client uuid, p_service uuid, p_id uuid, p_kind provisioning_kind,
  p_at timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE provisioning_actions SET state = 'abandoned', last_error = 'overtaken', accepted_at = NULL,
    next_try_at = NULL, finished_at = p_at, updated_at = p_at
  WHERE client_id = p_client AND service_id = p_service AND state IN ('waiting', 'running', 'failed')
    AND (kind = p_kind OR p_kind IN ('cancel', 'terminate'));
  INSERT INTO provisioning_actions (id, client_id, service_id, kind, request, next_try_at, created_at, updated_at)
  SELECT p_id, s.client_id, s.id, p_kind, service_request(s), p_at, p_at, p_at
  FROM services s WHERE s.client_id = p_client AND s.id = p_service;
$$;

-- As before, and with it the order to make them run.
CREATE OR REPLACE FUNCTION mark_order_paid(p_client uuid, p_order uuid, p_at timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE orders SET status = 'paid', paid_at = p_at, updated_at = p_at WHERE client_id = p_client AND id = p_order;
  WITH started AS (
    UPDATE services SET status = 'provisioning', updated_at = p_at
    WHERE client_id = p_client AND order_id = p_order AND status = 'pending' RETURNING *)
  INSERT INTO provisioning_actions (id, client_id, service_id, kind, request, next_try_at, created_at, updated_at)
  SELECT new_id(p_at), s.client_id, s.id, 'create', service_request(s), p_at, p_at, p_at FROM started s;
$$;
-- Those that were paid for and do not run yet.
INSERT INTO provisioning_actions (id, client_id, service_id, kind, request, next_try_at, created_at, updated_at)
SELECT new_id(s.updated_at), s.client_id, s.id, 'create', service_request(s), s.updated_at, s.updated_at, s.updated_at
FROM services s WHERE s.status = 'provisioning';

-- Carries out a change or a renewal whose price is settled. p_change: kind, recurring_minor, recurring_retail_minor;
-- of a change product_id, product_name and options; of a renewal period_end.
CREATE FUNCTION apply_service_charge(p_client uuid, p_service uuid, p_change jsonb, p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  price bigint := (p_change->>'recurring_minor')::bigint;
  retail bigint := (p_change->>'recurring_retail_minor')::bigint;
BEGIN
  IF p_change->>'kind' = 'renewal' THEN
    UPDATE services SET recurring_minor = price, recurring_retail_minor = retail,
      period_start = CASE WHEN period_end <= p_at THEN period_end ELSE period_start END,
      period_end = (p_change->>'period_end')::timestamptz,
      pending_change = NULL, pending_invoice_id = NULL, updated_at = p_at
    WHERE client_id = p_client AND id = p_service;
  ELSE
    UPDATE services SET product_id = (p_change->>'product_id')::uuid, product_name = p_change->>'product_name',
      options = p_change->'options', recurring_minor = price, recurring_retail_minor = retail,
      held_minor = NULL, held_until = NULL, held_exact = NULL,
      pending_change = NULL, pending_invoice_id = NULL, updated_at = p_at
    WHERE client_id = p_client AND id = p_service;
    UPDATE service_periods p SET recurring_minor = price, recurring_retail_minor = retail
    FROM services s WHERE s.client_id = p_client AND s.id = p_service AND p.client_id = p_client
      AND p.service_id = p_service AND p.period_end > p_at AND p.period_end <= s.period_end;
  END IF;
END $$;

-- Charges or credits a change or a renewal of a running service that still is as the caller saw it. Paid at once it
-- takes effect at once; otherwise it waits for its invoice. Nothing to pay: at once.
CREATE FUNCTION charge_service(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
  service uuid := (p->>'service_id')::uuid;
  at timestamptz := (p->>'at')::timestamptz;
  change jsonb := p->'change';
  i invoices;
  credit service_credits;
  balance uuid;
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(client);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  PERFORM FROM services WHERE client_id = client AND id = service AND status = 'active' AND pending_change IS NULL
    AND revision = (p->>'expected_revision')::int FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the service has changed' USING ERRCODE = 'TL001'; END IF;

  IF p ? 'invoice' THEN
    i := jsonb_populate_record(NULL::invoices, p->'invoice');
    UPDATE invoice_series SET next_number = next_number + 1 WHERE series = i.series
    RETURNING next_number - 1 INTO i.number;
    INSERT INTO invoices SELECT i.*;
    INSERT INTO invoice_lines SELECT * FROM jsonb_populate_recordset(NULL::invoice_lines, p->'invoice_lines');
    PERFORM ledger_post(client, 'invoice', 'invoice:' || i.id, at, i.currency, i.total_minor,
      ledger_account(client, 'client_receivable', i.currency),
      ledger_account(NULL, CASE i.price_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct'
        END::ledger_account_kind, i.currency));
  END IF;
  IF change->>'kind' = 'renewal' THEN
    INSERT INTO service_periods VALUES (service, client, (change->>'period_start')::timestamptz,
      (change->>'period_end')::timestamptz, (change->>'recurring_minor')::bigint,
      (change->>'recurring_retail_minor')::bigint, i.id, at)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'this period is renewed already' USING ERRCODE = 'TL001'; END IF;
  END IF;
  IF p ? 'credit' THEN
    credit := jsonb_populate_record(NULL::service_credits, p->'credit');
    UPDATE ledger_accounts SET balance_minor = balance_minor + credit.amount_minor
    WHERE client_id = client AND kind = 'client_balance' AND currency = credit.currency RETURNING id INTO balance;
    IF NOT FOUND THEN RAISE EXCEPTION 'the client has no balance in this currency' USING ERRCODE = 'TL001'; END IF;
    INSERT INTO service_credits SELECT credit.*;
    PERFORM ledger_post(client, 'service_credit', 'service_credit:' || credit.id, at, credit.currency,
      credit.amount_minor,
      ledger_account(NULL, CASE credit.price_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct'
        END::ledger_account_kind, credit.currency), balance);
    PERFORM add_revenue(client, credit.price_kind, at, -credit.amount_minor, -credit.base_minor);
    IF credit.price_kind = 'wholesale' THEN PERFORM evaluate_tier(client, 'refund', at, p->'tier_records'); END IF;
  END IF;

  IF p ? 'invoice' AND NOT p ? 'payment' THEN
    UPDATE services SET pending_change = change, pending_invoice_id = i.id, updated_at = at
    WHERE client_id = client AND id = service;
  ELSE
    PERFORM apply_service_charge(client, service, change, at);
    IF p ? 'action_id' THEN
      PERFORM add_provisioning_action(client, service, (p->>'action_id')::uuid, 'change', at);
    END IF;
  END IF;
  IF p ? 'payment' THEN PERFORM settle_invoice(client, i.id, 0, p->'payment', at, p->'tier_records'); END IF;
  PERFORM write_records(p);
  RETURN jsonb_build_object('invoice_number', i.number);
END $$;

-- Voids the open invoice that a service's change or renewal waits for, and with it what waits. False when there is
-- none, or money has come in for it already.
CREATE FUNCTION lapse_service_charge(p_client uuid, p_service uuid, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  waiting uuid;
  i invoices;
BEGIN
  SELECT pending_invoice_id INTO waiting FROM services WHERE client_id = p_client AND id = p_service FOR UPDATE;
  UPDATE invoices SET status = 'void', voided_at = p_at, updated_at = p_at
  WHERE client_id = p_client AND id = waiting AND status = 'open' RETURNING * INTO i;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM ledger_post(p_client, 'invoice_void', 'invoice_void:' || i.id, p_at, i.currency, i.total_minor,
    ledger_account(NULL, CASE i.price_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct'
      END::ledger_account_kind, i.currency),
    ledger_account(p_client, 'client_receivable', i.currency));
  DELETE FROM service_periods WHERE client_id = p_client AND service_id = p_service AND invoice_id = i.id;
  UPDATE services SET pending_change = NULL, pending_invoice_id = NULL, updated_at = p_at
  WHERE client_id = p_client AND id = p_service;
  RETURN true;
END $$;
