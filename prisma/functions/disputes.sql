-- Payments that a bank takes back (docs/decisions/2026-11-27-disputes.md).

-- A dispute begins: of what the client has in advance so much is set aside, and no more than there is.
CREATE OR REPLACE FUNCTION open_dispute(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  d disputes := jsonb_populate_record(NULL::disputes, p->'dispute');
  hold fund_holds := jsonb_populate_record(NULL::fund_holds, p->'hold');
BEGIN
  PERFORM app_enter_tenant(d.client_id);
  IF NOT note_gateway_event(p->'event') THEN RETURN '{"repeated": true}'; END IF;
  INSERT INTO disputes SELECT d.* ON CONFLICT (gateway, reference) DO NOTHING;
  IF NOT FOUND THEN RETURN '{"repeated": true}'; END IF;
  SELECT LEAST(d.amount_minor, balance_minor) INTO hold.amount_minor FROM ledger_accounts
  WHERE client_id = d.client_id AND kind = 'client_balance' AND currency = d.currency AND balance_minor > 0 FOR UPDATE;
  IF hold.amount_minor > 0 THEN
    PERFORM place_hold(hold);
    UPDATE disputes SET hold_id = hold.id WHERE client_id = d.client_id AND id = d.id;
  END IF;
  -- The event is the provider's own, which no tenant may write.
  PERFORM set_config('app.scope', 'provider', true);
  PERFORM write_records(p);
  RETURN '{}';
END $$;

-- A dispute ends: what was set aside is free again and, when it is lost, what the bank took is taken from the balance.
-- Also one that nobody has heard the beginning of; that one comes to nothing then.
CREATE OR REPLACE FUNCTION close_dispute(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  d disputes := jsonb_populate_record(NULL::disputes, p->'dispute');
  at timestamptz := d.closed_at;
BEGIN
  PERFORM app_enter_tenant(d.client_id);
  IF NOT note_gateway_event(p->'event') THEN RETURN '{"repeated": true}'; END IF;
  INSERT INTO disputes SELECT d.* ON CONFLICT (gateway, reference) DO NOTHING;
  IF NOT FOUND THEN
    UPDATE disputes SET status = d.status, closed_at = at
    WHERE client_id = d.client_id AND gateway = d.gateway AND reference = d.reference AND status = 'open' RETURNING * INTO d;
    IF NOT FOUND THEN RETURN '{"repeated": true}'; END IF;
  END IF;
  -- An admin may have released it already.
  IF d.hold_id IS NOT NULL THEN PERFORM free_hold(d.client_id, d.hold_id, at, NULL); END IF;
  IF d.status = 'lost' THEN
    PERFORM take_back(d.client_id, 'dispute', 'dispute:' || d.id, at, d.currency, d.gateway, d.amount_minor);
  END IF;
  PERFORM write_records(p);
  RETURN '{}';
END $$;
