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
