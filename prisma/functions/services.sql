-- The options that a service runs with: since its last change, or as ordered.
CREATE OR REPLACE FUNCTION service_options(p_service services) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT COALESCE(p_service.options, (
    SELECT jsonb_agg(jsonb_build_object('group', l.option_group_id, 'option', l.option_id,
      'quantity', l.quantity / i.quantity) ORDER BY l.position)
    FROM order_items i JOIN order_lines l ON l.client_id = i.client_id AND l.order_item_id = i.id
    WHERE i.client_id = p_service.client_id AND i.id = p_service.order_item_id AND l.kind = 'option'), '[]')
$$;

-- What provisioning is told of a service.
CREATE OR REPLACE FUNCTION service_request(p_service services) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('product', p_service.product_id, 'product_name', p_service.product_name,
    'cycle', p_service.cycle, 'label', p_service.label, 'options', service_options(p_service))
$$;

-- Asks provisioning for something. An open action of the same kind is overtaken by it; what ends a service overtakes
-- everything.
CREATE OR REPLACE FUNCTION add_provisioning_action(p_client uuid, p_service uuid, p_id uuid, p_kind provisioning_kind,
  p_at timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE provisioning_actions SET state = 'abandoned', last_error = 'overtaken', accepted_at = NULL,
    next_try_at = NULL, finished_at = p_at, updated_at = p_at
  WHERE client_id = p_client AND service_id = p_service AND state IN ('waiting', 'running', 'failed')
    AND (kind = p_kind OR p_kind IN ('cancel', 'terminate'));
  INSERT INTO provisioning_actions (id, client_id, service_id, kind, request, next_try_at, created_at, updated_at)
  SELECT p_id, s.client_id, s.id, p_kind, service_request(s), p_at, p_at, p_at
  FROM services s WHERE s.client_id = p_client AND s.id = p_service;
$$;

-- Carries out a change or a renewal whose price is settled. p_change: kind, recurring_minor, recurring_retail_minor;
-- of a change product_id, product_name and options; of a renewal period_end. A change to another cycle also names it,
-- the first period of it, and resale_minor: what was paid for beyond its start ends there.
CREATE OR REPLACE FUNCTION apply_service_charge(p_client uuid, p_service uuid, p_change jsonb, p_at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  price bigint := (p_change->>'recurring_minor')::bigint;
  retail bigint := (p_change->>'recurring_retail_minor')::bigint;
  starts timestamptz := (p_change->>'period_start')::timestamptz;
BEGIN
  IF p_change->>'kind' = 'renewal' THEN
    UPDATE services SET recurring_minor = price, recurring_retail_minor = retail,
      period_start = CASE WHEN period_end <= p_at THEN period_end ELSE period_start END,
      period_end = (p_change->>'period_end')::timestamptz,
      pending_change = NULL, pending_invoice_id = NULL, updated_at = p_at
    WHERE client_id = p_client AND id = p_service;
    RETURN;
  END IF;
  UPDATE services SET product_id = (p_change->>'product_id')::uuid, product_name = p_change->>'product_name',
    options = p_change->'options', recurring_minor = price, recurring_retail_minor = retail,
    held_minor = NULL, held_until = NULL, held_exact = NULL,
    pending_change = NULL, pending_invoice_id = NULL, updated_at = p_at
  WHERE client_id = p_client AND id = p_service;
  IF p_change ? 'cycle' THEN
    DELETE FROM service_periods WHERE client_id = p_client AND service_id = p_service AND period_start >= starts;
    -- What is left of a period has its part of the price.
    UPDATE service_periods SET period_end = starts,
      recurring_minor = round(recurring_minor::numeric * utc_days(period_start, starts)
        / greatest(utc_days(period_start, period_end), 1)),
      recurring_retail_minor = round(recurring_retail_minor::numeric * utc_days(period_start, starts)
        / greatest(utc_days(period_start, period_end), 1))
    WHERE client_id = p_client AND service_id = p_service AND period_end > starts;
    INSERT INTO service_periods VALUES (p_service, p_client, starts, (p_change->>'period_end')::timestamptz,
      price, retail, (p_change->>'invoice_id')::uuid, p_at);
    UPDATE services SET cycle = (p_change->>'cycle')::billing_cycle, cycle_started_at = starts,
      resale_minor = (p_change->>'resale_minor')::bigint,
      period_start = starts, period_end = (p_change->>'period_end')::timestamptz
    WHERE client_id = p_client AND id = p_service;
  ELSE
    UPDATE service_periods p SET recurring_minor = price, recurring_retail_minor = retail
    FROM services s WHERE s.client_id = p_client AND s.id = p_service AND p.client_id = p_client
      AND p.service_id = p_service AND p.period_end > p_at AND p.period_end <= s.period_end;
  END IF;
END $$;

-- The invoices by which the present cycle of a service was charged, and what of each was for it and for which time:
-- of its order without set-up fees, and only while the first cycle lasts.
DROP FUNCTION IF EXISTS service_invoices(uuid, uuid);
CREATE FUNCTION service_invoices(p_client uuid, p_service uuid)
RETURNS TABLE (invoice_id uuid, total_minor bigint, refunded_minor bigint, charged_minor bigint,
  starts_at timestamptz, ends_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT i.id, i.total_minor::bigint, i.refunded_minor::bigint + i.credited_minor, (
      SELECT sum(l.unit_minor * (l.quantity / t.quantity))::bigint FROM order_lines l
      JOIN order_items t ON t.client_id = l.client_id AND t.id = l.order_item_id
      WHERE l.client_id = s.client_id AND l.order_item_id = s.order_item_id AND l.kind <> 'setup'),
    first.period_start, first.period_end
  FROM services s
    JOIN invoices i ON i.client_id = s.client_id AND i.order_id = s.order_id AND i.status = 'paid'
    CROSS JOIN LATERAL (SELECT p.period_start, p.period_end FROM service_periods p
      WHERE p.client_id = s.client_id AND p.service_id = s.id ORDER BY p.period_start LIMIT 1) AS first
  WHERE s.client_id = p_client AND s.id = p_service AND s.cycle_started_at IS NULL
  UNION ALL
  SELECT i.id, i.total_minor, i.refunded_minor::bigint + i.credited_minor, l.amount_minor, l.period_start, l.period_end
  FROM services s
    JOIN invoice_lines l ON l.client_id = s.client_id AND l.service_id = s.id
    JOIN invoices i ON i.client_id = l.client_id AND i.id = l.invoice_id AND i.status = 'paid'
  WHERE s.client_id = p_client AND s.id = p_service
    AND (s.cycle_started_at IS NULL OR l.period_start >= s.cycle_started_at)
$$;

-- UTC days from one moment to another, as changes are prorated by.
CREATE OR REPLACE FUNCTION utc_days(p_from timestamptz, p_to timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (p_to AT TIME ZONE 'UTC')::date - (p_from AT TIME ZONE 'UTC')::date
$$;

-- Charges or credits a change or a renewal of a running service that still is as the caller saw it. Paid at once it
-- takes effect at once; otherwise it waits for its invoice. Nothing to pay: at once.
CREATE OR REPLACE FUNCTION charge_service(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
  service uuid := (p->>'service_id')::uuid;
  at timestamptz := (p->>'at')::timestamptz;
  change jsonb := p->'change';
  i invoices;
  credit credit_notes;
  refunded bigint;
  lapsed boolean;
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(client);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  PERFORM FROM services WHERE client_id = client AND id = service AND status = 'active' AND pending_change IS NULL
    AND revision = (p->>'expected_revision')::int FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the service has changed' USING ERRCODE = 'TL001'; END IF;
  -- What is invoiced ahead was priced as it was before: it is invoiced anew. One that is paid takes effect first.
  IF change->>'kind' = 'change' THEN
    -- By itself: a statement that also asks what is charged would not see yet what this has freed.
    lapsed := lapse_renewals(client, service, at, false);
    IF NOT lapsed OR EXISTS (
        SELECT FROM services s JOIN service_periods p ON p.client_id = s.client_id AND p.service_id = s.id
        WHERE s.client_id = client AND s.id = service AND p.period_end > s.period_end) THEN
      RAISE EXCEPTION 'a renewal of the service is under way' USING ERRCODE = 'TL001';
    END IF;
  END IF;

  -- A refund waits for this, or this for the refund, and is then not what was priced.
  IF p ? 'expected_refunded_minor' THEN
    SELECT COALESCE(sum(locked.refunded), 0) INTO refunded FROM (
      SELECT v.refunded_minor::bigint + v.credited_minor AS refunded FROM service_invoices(client, service) AS paid JOIN invoices v
        ON v.client_id = client AND v.id = paid.invoice_id ORDER BY v.id FOR SHARE OF v) AS locked;
    IF refunded <> (p->>'expected_refunded_minor')::bigint THEN
      RAISE EXCEPTION 'an invoice of the service was refunded' USING ERRCODE = 'TL001';
    END IF;
  END IF;

  IF p ? 'invoice' THEN
    i := issue_invoice(jsonb_populate_record(NULL::invoices, p->'invoice'), p->'invoice_lines');
  END IF;
  IF change->>'kind' = 'renewal' THEN
    INSERT INTO service_periods VALUES (service, client, (change->>'period_start')::timestamptz,
      (change->>'period_end')::timestamptz, (change->>'recurring_minor')::bigint,
      (change->>'recurring_retail_minor')::bigint, i.id, at)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'this period is renewed already' USING ERRCODE = 'TL001'; END IF;
  END IF;
  IF p ? 'credit_note' THEN
    credit := jsonb_populate_record(NULL::credit_notes, p->'credit_note');
    PERFORM issue_credit_note(credit, ledger_account(client, 'client_balance', credit.currency));
    PERFORM add_revenue(client, credit.price_kind, at, -credit.net_minor, -credit.base_minor, NULL, service);
    PERFORM add_customer_revenue(client, (SELECT customer_id FROM services WHERE client_id = client AND id = service), at,
      -credit.net_minor);
    IF credit.price_kind = 'wholesale' THEN PERFORM evaluate_tier(client, 'refund', at, p->'tier_records'); END IF;
  END IF;

  IF p ? 'invoice' AND NOT p ? 'payment' THEN
    UPDATE services SET pending_change = change, pending_invoice_id = i.id, updated_at = at
    WHERE client_id = client AND id = service;
  ELSE
    PERFORM apply_service_charge(client, service, change || jsonb_build_object('invoice_id', i.id), at);
    IF p ? 'action_id' THEN
      PERFORM add_provisioning_action(client, service, (p->>'action_id')::uuid, 'change', at);
    END IF;
  END IF;
  IF p ? 'payment' THEN
    PERFORM take_payment(jsonb_build_object('payment', p->'payment', 'invoice_id', i.id, 'at', at, 'expected_due_minor', i.total_minor,
      'tier_records', p->'tier_records'));
  END IF;
  PERFORM write_records(p);
  RETURN jsonb_build_object('invoice_number', i.number);
END $$;

-- Voids the open invoice that a service's change or renewal waits for, and with it what waits. False when there is
-- none, or money has come in for it already.
CREATE OR REPLACE FUNCTION lapse_service_charge(p_client uuid, p_service uuid, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  waiting uuid;
BEGIN
  SELECT pending_invoice_id INTO waiting FROM services WHERE client_id = p_client AND id = p_service FOR UPDATE;
  IF waiting IS NULL OR NOT void_issued_invoice(p_client, waiting, p_at) THEN RETURN false; END IF;
  DELETE FROM service_periods WHERE client_id = p_client AND service_id = p_service AND invoice_id = waiting;
  UPDATE services SET pending_change = NULL, pending_invoice_id = NULL, updated_at = p_at
  WHERE client_id = p_client AND id = p_service;
  RETURN true;
END $$;
