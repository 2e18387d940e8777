-- Renewals that are invoiced ahead: their periods are written with the invoice and wait for it. SQLSTATE TL001:
-- state_conflict.

-- Up to when a service is charged without a gap, paid or not: where its next period starts. A voided invoice may free a
-- period with one behind it that is charged: it comes first then.
CREATE OR REPLACE FUNCTION charged_until(p_service services) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT COALESCE((SELECT min(p.period_end) FROM service_periods p
      WHERE p.client_id = p_service.client_id AND p.service_id = p_service.id AND p.period_end > p_service.period_end
        AND EXISTS (SELECT FROM service_periods q
          WHERE q.client_id = p.client_id AND q.service_id = p.service_id AND q.period_start = p_service.period_end)
        AND NOT EXISTS (SELECT FROM service_periods q
          WHERE q.client_id = p.client_id AND q.service_id = p.service_id AND q.period_start = p.period_end)),
    p_service.period_end)
$$;

-- Whether a period of a service waits for its payment.
CREATE OR REPLACE FUNCTION has_unpaid_period(p_service services) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM service_periods p JOIN invoices i ON i.client_id = p.client_id AND i.id = p.invoice_id
    WHERE p.client_id = p_service.client_id AND p.service_id = p_service.id AND i.status IN ('issued', 'part_paid'))
$$;

-- Whether a service goes on by itself. One that is held back for its debts goes no further before they are paid.
CREATE OR REPLACE FUNCTION renews(p_service services) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p_service.status IN ('active', 'suspended') AND p_service.cycle <> 'one_time' AND p_service.period_end IS NOT NULL
    AND p_service.cancel_requested_at IS NULL AND p_service.pending_change IS NULL
    AND NOT (p_service.suspended_by IS NOT DISTINCT FROM 'overdue' AND has_unpaid_period(p_service))
$$;

-- Issues one invoice for the next periods of some services of a client, and writes them with it. Each service must
-- stand as it was priced, and each period begin where the last one ends: so none is left out, and the primary key of
-- service_periods lets none be twice.
CREATE OR REPLACE FUNCTION issue_renewals(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
  i invoices;
  standing int;
BEGIN
  PERFORM app_enter_tenant(client);
  -- In one order, so that two runs never wait for each other crosswise.
  PERFORM FROM services WHERE client_id = client
    AND id IN (SELECT (e->>'service_id')::uuid FROM jsonb_array_elements(p->'periods') AS e) ORDER BY id FOR UPDATE;
  SELECT count(*) INTO standing FROM jsonb_array_elements(p->'periods') AS e
  JOIN services s ON s.client_id = client AND s.id = (e->>'service_id')::uuid
  WHERE s.revision = (e->>'revision')::int AND renews(s) AND charged_until(s) = (e->>'period_start')::timestamptz;
  IF standing <> jsonb_array_length(p->'periods') THEN
    RAISE EXCEPTION 'a service has changed' USING ERRCODE = 'TL001';
  END IF;
  i := issue_invoice(jsonb_populate_record(NULL::invoices, p->'invoice'), p->'invoice_lines');
  INSERT INTO service_periods (service_id, client_id, period_start, period_end, recurring_minor,
    recurring_retail_minor, invoice_id, created_at)
  SELECT (e->>'service_id')::uuid, client, (e->>'period_start')::timestamptz, (e->>'period_end')::timestamptz,
    (e->>'recurring_minor')::bigint, (e->>'recurring_retail_minor')::bigint, i.id, i.issued_at
  FROM jsonb_array_elements(p->'periods') AS e;
  PERFORM write_records(p);
  RETURN jsonb_build_object('invoice_number', i.number);
END $$;

-- Moves a service on by the periods that are paid, one after the other from its end. Returns how many.
CREATE OR REPLACE FUNCTION apply_paid_periods(p_client uuid, p_service uuid, p_at timestamptz) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  next service_periods;
  moved int := 0;
BEGIN
  LOOP
    SELECT p.* INTO next FROM services s
      JOIN service_periods p ON p.client_id = s.client_id AND p.service_id = s.id AND p.period_start = s.period_end
      JOIN invoices i ON i.client_id = p.client_id AND i.id = p.invoice_id AND i.status = 'paid'
    WHERE s.client_id = p_client AND s.id = p_service AND s.pending_invoice_id IS DISTINCT FROM p.invoice_id;
    EXIT WHEN NOT FOUND;
    UPDATE services SET recurring_minor = next.recurring_minor, recurring_retail_minor = next.recurring_retail_minor,
      period_start = CASE WHEN period_end <= p_at THEN period_end ELSE period_start END,
      period_end = next.period_end, updated_at = p_at
    WHERE client_id = p_client AND id = p_service;
    moved := moved + 1;
  END LOOP;
  RETURN moved;
END $$;

-- Voids the invoices that a service's coming periods wait for, with all periods on them: those of other services are
-- invoiced anew by the next run. p_begun: also where such a period has begun. False when one could not be voided.
CREATE OR REPLACE FUNCTION lapse_renewals(p_client uuid, p_service uuid, p_at timestamptz, p_begun boolean)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  waiting record;
  gone boolean := true;
BEGIN
  FOR waiting IN
    SELECT i.id, bool_or(q.period_start <= p_at) AS begun FROM service_periods p
      JOIN services s ON s.client_id = p.client_id AND s.id = p.service_id
      JOIN invoices i ON i.client_id = p.client_id AND i.id = p.invoice_id
      JOIN service_periods q ON q.client_id = i.client_id AND q.invoice_id = i.id
    WHERE p.client_id = p_client AND p.service_id = p_service AND i.status IN ('issued', 'part_paid')
      AND i.id IS DISTINCT FROM s.pending_invoice_id
    GROUP BY i.id ORDER BY i.id
  LOOP
    IF waiting.begun AND NOT p_begun THEN gone := false;
    ELSE gone := void_issued_invoice(p_client, waiting.id, p_at) AND gone;
    END IF;
  END LOOP;
  RETURN gone;
END $$;

-- A service has ended for its debts: what waits for payment there is taken back, and so are its open invoices whose
-- services have all ended, so that nobody is asked for them any more.
CREATE OR REPLACE FUNCTION void_spent_invoices(p_client uuid, p_service uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  spent uuid;
BEGIN
  PERFORM lapse_service_charge(p_client, p_service, p_at);
  FOR spent IN
    SELECT i.id FROM service_periods p JOIN invoices i ON i.client_id = p.client_id AND i.id = p.invoice_id
    WHERE p.client_id = p_client AND p.service_id = p_service AND i.status = 'issued'
      AND NOT EXISTS (SELECT FROM service_periods q JOIN services s ON s.client_id = q.client_id AND s.id = q.service_id
        WHERE q.client_id = i.client_id AND q.invoice_id = i.id AND s.status NOT IN ('cancelled', 'terminated'))
    GROUP BY i.id ORDER BY i.id
  LOOP
    PERFORM void_issued_invoice(p_client, spent, p_at);
  END LOOP;
END $$;
