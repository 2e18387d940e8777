-- Another billing cycle for a running service, and what was refunded for one
-- (docs/decisions/2026-11-26-another-billing-cycle.md).

-- Since when its periods are counted, where it was given another cycle; null: since it runs.
ALTER TABLE services ADD cycle_started_at timestamptz(3);

-- Whose change or renewal it charges. Changes of before are not told apart: a refund of one of those is not seen.
ALTER TABLE invoices ADD service_id uuid;
ALTER TABLE invoices ADD FOREIGN KEY (client_id, service_id) REFERENCES services (client_id, id);
CREATE INDEX invoices_service ON invoices (client_id, service_id) WHERE service_id IS NOT NULL;
SELECT set_config('app.scope', 'provider', true);
UPDATE invoices i SET service_id = p.service_id FROM service_periods p
WHERE p.client_id = i.client_id AND p.invoice_id = i.id AND i.order_id IS NULL;
UPDATE invoices i SET service_id = s.id FROM services s
WHERE s.client_id = i.client_id AND s.pending_invoice_id = i.id AND i.order_id IS NULL;

GRANT UPDATE (period_end) ON service_periods TO tierline_app;

-- Whether a dated change of prices waits for its job. One round trip for whoever is about to price a renewal.
CREATE FUNCTION price_change_is_due(p_at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  RETURN EXISTS (SELECT FROM price_changes WHERE applied_at IS NULL AND effective_at <= p_at);
END $$;

-- The invoices by which the present cycle of a service was charged, and what of each was for it and for which time:
-- of its order without set-up fees, and only while the first cycle lasts.
CREATE FUNCTION service_invoices(p_client uuid, p_service uuid)
RETURNS TABLE (invoice_id uuid, total_minor bigint, refunded_minor bigint, charged_minor bigint,
  starts_at timestamptz, ends_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT i.id, i.total_minor::bigint, i.refunded_minor::bigint, (
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
  SELECT i.id, i.total_minor, i.refunded_minor, l.amount_minor, l.period_start, l.period_end
  FROM services s
    JOIN invoices i ON i.client_id = s.client_id AND i.service_id = s.id AND i.status = 'paid'
    JOIN invoice_lines l ON l.client_id = i.client_id AND l.invoice_id = i.id
  WHERE s.client_id = p_client AND s.id = p_service
    AND (s.cycle_started_at IS NULL OR l.period_start >= s.cycle_started_at)
$$;

-- UTC days from one moment to another, as changes are prorated by.
CREATE FUNCTION utc_days(p_from timestamptz, p_to timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (p_to AT TIME ZONE 'UTC')::date - (p_from AT TIME ZONE 'UTC')::date
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

-- As before, and refuses what was priced before a refund.
CREATE OR REPLACE FUNCTION charge_service(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
  service uuid := (p->>'service_id')::uuid;
  at timestamptz := (p->>'at')::timestamptz;
  change jsonb := p->'change';
  i invoices;
  credit service_credits;
  balance uuid;
  refunded bigint;
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(client);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  PERFORM FROM services WHERE client_id = client AND id = service AND status = 'active' AND pending_change IS NULL
    AND revision = (p->>'expected_revision')::int FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the service has changed' USING ERRCODE = 'TL001'; END IF;
  -- A refund waits for this, or this for the refund, and is then not what was priced.
  IF p ? 'expected_refunded_minor' THEN
    SELECT COALESCE(sum(locked.refunded_minor), 0) INTO refunded FROM (
      SELECT v.refunded_minor FROM service_invoices(client, service) AS paid JOIN invoices v
        ON v.client_id = client AND v.id = paid.invoice_id ORDER BY v.id FOR SHARE OF v) AS locked;
    IF refunded <> (p->>'expected_refunded_minor')::bigint THEN
      RAISE EXCEPTION 'an invoice of the service was refunded' USING ERRCODE = 'TL001';
    END IF;
  END IF;

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
    PERFORM apply_service_charge(client, service, change || jsonb_build_object('invoice_id', i.id), at);
    IF p ? 'action_id' THEN
      PERFORM add_provisioning_action(client, service, (p->>'action_id')::uuid, 'change', at);
    END IF;
  END IF;
  IF p ? 'payment' THEN PERFORM settle_invoice(client, i.id, 0, p->'payment', at, p->'tier_records'); END IF;
  PERFORM write_records(p);
  RETURN jsonb_build_object('invoice_number', i.number);
END $$;
