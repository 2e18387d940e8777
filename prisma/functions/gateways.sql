-- What gateways report, as a part of the money's own statement: the message, the attempt and the payment together.

-- Notes a gateway's message. False when it is known already: then nothing of it happens again.
CREATE OR REPLACE FUNCTION note_gateway_event(p jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF p IS NULL OR p = 'null' THEN RETURN true; END IF;
  INSERT INTO gateway_events SELECT * FROM jsonb_populate_record(NULL::gateway_events, p) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

-- Claims an attempt for the payment that is about to be taken. Of many at once one gets it; false for all others.
CREATE OR REPLACE FUNCTION settle_attempt(p jsonb, p_payment uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF NOT note_gateway_event(p->'event') THEN RETURN false; END IF;
  UPDATE payment_attempts SET status = 'succeeded', reason = '', payment_id = p_payment,
    settled_at = (p->>'at')::timestamptz
  WHERE client_id = (p->>'client_id')::uuid AND id = (p->>'id')::uuid AND status <> 'succeeded';
  RETURN FOUND;
END $$;

-- The same for a refund that the gateway has taken on; its credit note is written with it.
CREATE OR REPLACE FUNCTION settle_refund(p jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF NOT note_gateway_event(p->'event') THEN RETURN false; END IF;
  UPDATE gateway_refunds SET status = p->>'status', reference = p->>'reference',
    settled_at = CASE WHEN p->>'status' = 'succeeded' THEN (p->>'at')::timestamptz END
  WHERE client_id = (p->>'client_id')::uuid AND id = (p->>'id')::uuid AND status IN ('started', 'unknown');
  RETURN FOUND;
END $$;

-- A refund that the card's bank did not take: it is with the gateway again, and the client has it in the balance.
CREATE OR REPLACE FUNCTION return_refund(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  r gateway_refunds;
  at timestamptz := (p->>'at')::timestamptz;
BEGIN
  PERFORM app_enter_tenant((p->>'client_id')::uuid);
  IF NOT note_gateway_event(p->'event') THEN RETURN '{"repeated": true}'; END IF;
  UPDATE gateway_refunds SET status = 'returned', settled_at = at
  WHERE client_id = (p->>'client_id')::uuid AND id = (p->>'id')::uuid AND status IN ('pending', 'succeeded')
  RETURNING * INTO r;
  IF NOT FOUND THEN RETURN '{"repeated": true}'; END IF;
  PERFORM ledger_post(r.client_id, 'refund_returned', 'refund_returned:' || r.id, at, r.currency,
    ARRAY[ledger_account(NULL, 'clearing', r.currency, r.gateway), ledger_account(r.client_id, 'client_balance', r.currency)],
    ARRAY[r.amount_minor::bigint, -r.amount_minor::bigint]);
  PERFORM write_records(p);
  RETURN '{}';
END $$;

-- A refund that was begun in the gateway's own pages. What it gives back of the invoice that the payment paid is a credit
-- note as of ours; the rest, or all of it, the client's balance bears (`balance_minor`). Of many at once one is written,
-- the others look again (TL001).
CREATE OR REPLACE FUNCTION refund_elsewhere(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  r gateway_refunds := jsonb_populate_record(NULL::gateway_refunds, p->'gateway_refund');
  n credit_notes := jsonb_populate_record(NULL::credit_notes, NULLIF(p->'credit_note', 'null'));
  i invoices;
BEGIN
  PERFORM app_enter_tenant(r.client_id);
  IF NOT note_gateway_event(p->'event') THEN RETURN '{"repeated": true}'; END IF;
  INSERT INTO gateway_refunds SELECT r.* ON CONFLICT (gateway, reference) DO NOTHING;
  IF NOT FOUND THEN RAISE EXCEPTION 'the refund is known' USING ERRCODE = 'TL001'; END IF;
  IF n.id IS NOT NULL THEN
    i := lock_for_credit(n, p);
    -- What is promised to the card by us is not given twice.
    IF i.refunded_minor + n.amount_minor > i.paid_minor - rounded_of(i.client_id, i.id) - open_refunds_of(i.client_id, i.id) THEN
      RAISE EXCEPTION 'the invoice has changed' USING ERRCODE = 'TL001';
    END IF;
    PERFORM apply_credit(i, n, p->'tier_records');
  END IF;
  PERFORM take_back(r.client_id, 'refund_from_balance', 'refund_from_balance:' || r.id, r.started_at, r.currency, r.gateway,
    r.balance_minor);
  PERFORM write_records(p);
  RETURN '{}';
END $$;

-- What of an invoice is on its way back to a card without its credit note.
CREATE OR REPLACE FUNCTION open_refunds_of(p_client uuid, p_invoice uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT COALESCE(sum(amount_minor::bigint), 0)::bigint FROM gateway_refunds
  WHERE client_id = p_client AND invoice_id = p_invoice AND status IN ('started', 'unknown');
$$;
