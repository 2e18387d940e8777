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
-- of a change product_id, product_name and options; of a renewal period_end.
CREATE OR REPLACE FUNCTION apply_service_charge(p_client uuid, p_service uuid, p_change jsonb, p_at timestamptz) RETURNS void
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
CREATE OR REPLACE FUNCTION charge_service(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
  service uuid := (p->>'service_id')::uuid;
  at timestamptz := (p->>'at')::timestamptz;
  change jsonb := p->'change';
  i invoices;
  credit credit_notes;
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(client);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  PERFORM FROM services WHERE client_id = client AND id = service AND status = 'active' AND pending_change IS NULL
    AND revision = (p->>'expected_revision')::int FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the service has changed' USING ERRCODE = 'TL001'; END IF;

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
    PERFORM add_revenue(client, credit.price_kind, at, -credit.net_minor, -credit.base_minor);
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
