-- Money that comes in. SQLSTATE TL001: state_conflict. TL002: insufficient_balance.

-- Pays `p_amount` of an invoice that the caller has locked and that owes as much.
CREATE OR REPLACE FUNCTION allocate_payment(p_client uuid, p_invoice uuid, p_payment uuid, p_amount bigint,
  p_at timestamptz, p_tier jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  i invoices;
BEGIN
  UPDATE invoices SET
    paid_minor = paid_minor + p_amount,
    status = CASE WHEN paid_minor + credited_minor + p_amount = total_minor THEN 'paid' ELSE 'part_paid' END::invoice_status,
    paid_at = CASE WHEN paid_minor + credited_minor + p_amount = total_minor THEN p_at END,
    updated_at = p_at
  WHERE client_id = p_client AND id = p_invoice RETURNING * INTO i;
  INSERT INTO payment_allocations (payment_id, invoice_id, client_id, amount_minor)
  VALUES (p_payment, p_invoice, p_client, p_amount);
  IF i.status = 'paid' THEN
    IF i.order_id IS NOT NULL THEN PERFORM mark_order_paid(p_client, i.order_id, p_at); END IF;
    PERFORM book_revenue(i, p_at, p_tier);
  END IF;
END $$;

-- Takes a payment: from the balance, or money that came in through a gateway. As much as the invoice owes goes to it,
-- the rest to the balance; without an invoice all of it. The invoice must owe exactly what the caller saw
-- (`expected_due_minor`): of two payments at once, one finds it moved. A reference is taken once for each method.
-- A transfer for several invoices names them in `invoices` (id, expected_due_minor, tier_records): each gets what it
-- owes while there is something left.
CREATE OR REPLACE FUNCTION take_payment(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  m payments := jsonb_populate_record(NULL::payments, p->'payment');
  at timestamptz := (p->>'at')::timestamptz;
  paid jsonb := COALESCE(p->'invoices', CASE WHEN p->>'invoice_id' IS NULL THEN '[]' ELSE jsonb_build_array(
    jsonb_build_object('id', p->'invoice_id', 'expected_due_minor', p->'expected_due_minor',
      'tier_records', p->'tier_records')) END);
  one jsonb;
  part bigint;
  parts bigint[] := '{}';
  rest bigint := m.amount_minor;
BEGIN
  FOR one IN SELECT value FROM jsonb_array_elements(paid) LOOP
    SELECT LEAST(rest, total_minor - paid_minor - credited_minor) INTO part FROM invoices
    WHERE client_id = m.client_id AND id = (one->>'id')::uuid AND currency = m.currency
      AND status IN ('issued', 'part_paid')
      AND total_minor - paid_minor - credited_minor = (one->>'expected_due_minor')::bigint FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'the invoice has changed' USING ERRCODE = 'TL001'; END IF;
    parts := parts || part;
    rest := rest - part;
  END LOOP;
  IF m.method = 'rounding' THEN PERFORM check_rounding(m, (p->>'invoice_id')::uuid); END IF;
  INSERT INTO payments SELECT m.*;
  PERFORM ledger_post(m.client_id, CASE WHEN paid = '[]' THEN 'top_up' ELSE 'payment' END, 'payment:' || m.id, at,
    m.currency,
    ARRAY[CASE m.method WHEN 'balance' THEN ledger_account(m.client_id, 'client_balance', m.currency)
        WHEN 'rounding' THEN ledger_account(NULL, 'rounding', m.currency)
        ELSE CASE WHEN m.received_currency IS NULL THEN ledger_account(NULL, 'clearing', m.currency, m.method)
          ELSE ledger_account(NULL, 'fx', m.currency) END END,
      ledger_account(m.client_id, 'client_receivable', m.currency),
      CASE WHEN rest > 0 THEN ledger_account(m.client_id, 'client_balance', m.currency) END],
    ARRAY[m.amount_minor, rest - m.amount_minor, -rest]);
  IF m.received_currency IS NOT NULL THEN
    -- What came in is with the gateway in its own currency; `fx` has what it was exchanged for, in each of the two.
    PERFORM ledger_post(m.client_id, 'exchange', 'exchange:' || m.id, at, m.received_currency,
      ARRAY[ledger_account(NULL, 'clearing', m.received_currency, m.method), ledger_account(NULL, 'fx', m.received_currency)],
      ARRAY[m.received_minor::bigint, -m.received_minor::bigint]);
  END IF;
  FOR n IN 1..cardinality(parts) LOOP
    one := paid->(n - 1);
    IF parts[n] > 0 THEN
      PERFORM allocate_payment(m.client_id, (one->>'id')::uuid, m.id, parts[n], at, one->'tier_records');
    END IF;
  END LOOP;
END $$;

-- With `rounding`, a payment by that method that follows it: what the first one leaves open is let go, in one effect.
CREATE OR REPLACE FUNCTION pay_invoice(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant((p->'payment'->>'client_id')::uuid);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  IF p->'attempt' <> 'null' AND NOT settle_attempt(p->'attempt', (p->'payment'->>'id')::uuid) THEN
    RETURN '{"repeated": true}';
  END IF;
  PERFORM take_payment(p);
  IF p->'rounding' <> 'null' THEN
    PERFORM take_payment(jsonb_build_object('payment', p->'rounding', 'invoice_id', p->'invoice_id', 'at', p->'at',
      'expected_due_minor', (p->>'expected_due_minor')::bigint - (p->'payment'->>'amount_minor')::bigint,
      'tier_records', p->'tier_records'));
  END IF;
  PERFORM write_records(p);
  RETURN '{}';
END $$;
