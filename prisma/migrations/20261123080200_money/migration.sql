-- Money moves in one statement: each function here is one whole effect, called once, all or nothing (house rule 3).
-- They run as the runtime role, under row-level security, and enter the tenant themselves.
-- SQLSTATE TL001: state_conflict. TL002: insufficient_balance. TL003: no such customer. Mapped to errors in src/db/errors.ts.

INSERT INTO invoice_series (series) VALUES ('INV');

-- Accounts ---------------------------------------------------------------------------------------------------------
-- A client has its accounts, and its currency has the provider's, from its first moment.
CREATE FUNCTION open_ledger_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ledger_accounts (id, client_id, kind, currency)
  SELECT gen_random_uuid(), owner, kind::ledger_account_kind, NEW.currency
  FROM (VALUES (NEW.id, 'client_receivable'), (NEW.id, 'client_balance'),
    (NULL, 'revenue_reseller'), (NULL, 'revenue_direct'), (NULL, 'bank_clearing')) AS wanted (owner, kind)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER open_ledger_accounts AFTER INSERT OR UPDATE OF currency ON clients
  FOR EACH ROW EXECUTE FUNCTION open_ledger_accounts();

CREATE FUNCTION ledger_account(p_client uuid, p_kind ledger_account_kind, p_currency text) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
DECLARE
  found uuid;
BEGIN
  SELECT id INTO found FROM ledger_accounts
  WHERE COALESCE(client_id, '00000000-0000-0000-0000-000000000000')
      = COALESCE(p_client, '00000000-0000-0000-0000-000000000000')
    AND kind = p_kind AND currency = p_currency;
  IF found IS NULL THEN RAISE EXCEPTION 'no % account in %', p_kind, p_currency; END IF;
  RETURN found;
END $$;

-- Moves `p_amount` minor units from the credited to the debited account, once for each reference.
CREATE FUNCTION ledger_post(p_client uuid, p_kind text, p_reference text, p_at timestamptz, p_currency text,
  p_amount bigint, p_debit uuid, p_credit uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  transaction_id uuid := gen_random_uuid();
BEGIN
  IF p_amount = 0 THEN RETURN; END IF;
  INSERT INTO ledger_transactions (id, client_id, kind, reference, occurred_at)
  VALUES (transaction_id, p_client, p_kind, p_reference, p_at);
  INSERT INTO ledger_entries (transaction_id, position, client_id, account_id, currency, amount_minor)
  VALUES (transaction_id, 1, p_client, p_debit, p_currency, p_amount),
         (transaction_id, 2, p_client, p_credit, p_currency, -p_amount);
END $$;

-- At commit: a transaction has at least two entries, and they sum to zero in each currency.
CREATE FUNCTION check_ledger_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject uuid;
BEGIN
  -- NEW has the one column or the other: each is named only where it is there.
  IF TG_TABLE_NAME = 'ledger_entries' THEN subject := NEW.transaction_id; ELSE subject := NEW.id; END IF;
  IF (SELECT count(*) < 2 FROM ledger_entries WHERE transaction_id = subject)
    OR EXISTS (SELECT FROM ledger_entries WHERE transaction_id = subject
               GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'ledger transaction % does not balance', subject USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- What every money function writes beside its effect ----------------------------------------------------------------
CREATE FUNCTION write_records(p jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO activity SELECT * FROM jsonb_populate_recordset(NULL::activity, p->'activity');
  INSERT INTO outbox_events SELECT * FROM jsonb_populate_recordset(NULL::outbox_events, p->'events');
$$;

-- Keeps the first answer of an idempotent request; returns the kept one when there is one already.
CREATE FUNCTION claim_idempotency_key(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  kept jsonb;
BEGIN
  IF p IS NULL OR p = 'null' THEN RETURN NULL; END IF;
  INSERT INTO idempotency_keys SELECT * FROM jsonb_populate_record(NULL::idempotency_keys, p)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN RETURN NULL; END IF;
  SELECT jsonb_build_object('status', k.status, 'response', k.response, 'body_hash', encode(k.body_hash, 'hex'))
  INTO kept FROM idempotency_keys k
  WHERE k.client_id = (p->>'client_id')::uuid AND k.method = p->>'method' AND k.path = p->>'path'
    AND k.key = p->>'key';
  RETURN jsonb_build_object('replay', kept);
END $$;

-- Paying an invoice ------------------------------------------------------------------------------------------------
-- The invoice must stand exactly where the caller saw it: of two payments at once, one finds it moved.
CREATE FUNCTION settle_invoice(p_client uuid, p_invoice uuid, p_expected_paid bigint, p_payment jsonb, p_at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  amount bigint := (p_payment->>'amount_minor')::bigint;
  settled invoices;
  source uuid;
BEGIN
  UPDATE invoices SET
    paid_minor = paid_minor + amount,
    status = CASE WHEN paid_minor + amount = total_minor THEN 'paid' ELSE 'part_paid' END::invoice_status,
    paid_at = CASE WHEN paid_minor + amount = total_minor THEN p_at END,
    updated_at = p_at
  WHERE client_id = p_client AND id = p_invoice AND status IN ('open', 'part_paid')
    AND paid_minor = p_expected_paid AND paid_minor + amount <= total_minor
    AND currency = p_payment->>'currency'
  RETURNING * INTO settled;
  IF NOT FOUND THEN RAISE EXCEPTION 'the invoice has changed' USING ERRCODE = 'TL001'; END IF;

  IF p_payment->>'method' = 'balance' THEN
    UPDATE ledger_accounts SET balance_minor = balance_minor - amount
    WHERE client_id = p_client AND kind = 'client_balance' AND currency = settled.currency
      AND balance_minor - amount >= -credit_limit_minor
    RETURNING id INTO source;
    IF NOT FOUND THEN RAISE EXCEPTION 'the balance does not cover this' USING ERRCODE = 'TL002'; END IF;
  ELSE
    source := ledger_account(NULL, 'bank_clearing', settled.currency);
  END IF;

  INSERT INTO payments SELECT * FROM jsonb_populate_record(NULL::payments, p_payment);
  INSERT INTO payment_allocations (payment_id, invoice_id, client_id, amount_minor)
  VALUES ((p_payment->>'id')::uuid, p_invoice, p_client, amount);
  PERFORM ledger_post(p_client, 'payment', 'payment:' || (p_payment->>'id'), p_at, settled.currency, amount,
    source, ledger_account(p_client, 'client_receivable', settled.currency));
  IF settled.status = 'paid' AND settled.order_id IS NOT NULL THEN PERFORM mark_order_paid(p_client, settled.order_id, p_at); END IF;
END $$;

CREATE FUNCTION mark_order_paid(p_client uuid, p_order uuid, p_at timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE orders SET status = 'paid', paid_at = p_at, updated_at = p_at WHERE client_id = p_client AND id = p_order;
  UPDATE services SET status = 'provisioning', updated_at = p_at
  WHERE client_id = p_client AND order_id = p_order AND status = 'pending';
$$;

CREATE FUNCTION pay_invoice(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(client);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  PERFORM settle_invoice(client, (p->>'invoice_id')::uuid, (p->>'expected_paid_minor')::bigint, p->'payment',
    (p->>'at')::timestamptz);
  PERFORM write_records(p);
  RETURN '{}';
END $$;

-- Adds money that came in by bank transfer to a client's balance.
CREATE FUNCTION top_up_balance(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
  payment jsonb := p->'payment';
  balance uuid;
BEGIN
  PERFORM app_enter_tenant(client);
  UPDATE ledger_accounts SET balance_minor = balance_minor + (payment->>'amount_minor')::bigint
  WHERE client_id = client AND kind = 'client_balance' AND currency = payment->>'currency'
  RETURNING id INTO balance;
  IF NOT FOUND THEN RAISE EXCEPTION 'the client has no balance in this currency' USING ERRCODE = 'TL001'; END IF;
  INSERT INTO payments SELECT * FROM jsonb_populate_record(NULL::payments, payment);
  PERFORM ledger_post(client, 'top_up', 'payment:' || (payment->>'id'), (p->>'at')::timestamptz,
    payment->>'currency', (payment->>'amount_minor')::bigint,
    ledger_account(NULL, 'bank_clearing', payment->>'currency'), balance);
  PERFORM write_records(p);
END $$;

-- Ordering ---------------------------------------------------------------------------------------------------------
-- Writes order, items, price lines, services, invoice, ledger, activity and outbox; pays from the balance when asked.
-- The invoice's number is taken last, so that the series' row is locked for as short as can be.
CREATE FUNCTION place_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  o orders := jsonb_populate_record(NULL::orders, p->'order');
  i invoices := jsonb_populate_record(NULL::invoices, p->'invoice');
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(o.client_id);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  IF o.customer_id IS NOT NULL THEN
    -- Locked against archiving, which takes the row FOR UPDATE.
    PERFORM FROM customers WHERE reseller_id = o.client_id AND id = o.customer_id AND archived_at IS NULL FOR KEY SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'no such customer' USING ERRCODE = 'TL003'; END IF;
  END IF;

  INSERT INTO orders (id, client_id, customer_id, channel, price_kind, status, currency, retail_total_minor,
    total_minor, external_id, note, metadata, created_at, updated_at)
  VALUES (o.id, o.client_id, o.customer_id, o.channel, o.price_kind, 'pending', o.currency, o.retail_total_minor,
    o.total_minor, o.external_id, o.note, o.metadata, o.created_at, o.created_at)
  RETURNING number INTO o.number;
  INSERT INTO order_items SELECT * FROM jsonb_populate_recordset(NULL::order_items, p->'items');
  INSERT INTO order_lines SELECT * FROM jsonb_populate_recordset(NULL::order_lines, p->'lines');
  INSERT INTO services SELECT * FROM jsonb_populate_recordset(NULL::services, p->'services');

  UPDATE invoice_series SET next_number = next_number + 1 WHERE series = i.series
  RETURNING next_number - 1 INTO i.number;
  INSERT INTO invoices SELECT i.*;
  INSERT INTO invoice_lines SELECT * FROM jsonb_populate_recordset(NULL::invoice_lines, p->'invoice_lines');
  PERFORM ledger_post(i.client_id, 'invoice', 'invoice:' || i.id, i.issued_at, i.currency, i.total_minor,
    ledger_account(i.client_id, 'client_receivable', i.currency),
    ledger_account(NULL, CASE i.price_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct'
      END::ledger_account_kind, i.currency));

  IF i.total_minor = 0 THEN
    UPDATE invoices SET status = 'paid', paid_at = i.issued_at WHERE client_id = i.client_id AND id = i.id;
    PERFORM mark_order_paid(o.client_id, o.id, o.created_at);
  ELSIF p ? 'payment' THEN
    PERFORM settle_invoice(i.client_id, i.id, 0, p->'payment', o.created_at);
  END IF;
  PERFORM write_records(p);
  RETURN jsonb_build_object('order_number', o.number, 'invoice_number', i.number);
END $$;

-- Cancels a pending order: its invoice is voided, its services never start, the ledger is reversed.
CREATE FUNCTION cancel_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  replay jsonb;
  client uuid := (p->>'client_id')::uuid;
  at timestamptz := (p->>'at')::timestamptz;
  cancelled uuid := (p->>'order_id')::uuid;
  v record;
BEGIN
  PERFORM app_enter_tenant(client);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  -- In the order that paying takes them: invoice, then order. Otherwise the two could wait for each other.
  PERFORM FROM invoices WHERE client_id = client AND order_id = cancelled FOR UPDATE;
  UPDATE orders SET status = 'cancelled', cancelled_at = at, updated_at = at
  WHERE client_id = client AND id = cancelled AND status = 'pending';
  IF NOT FOUND THEN RAISE EXCEPTION 'the order is no longer pending' USING ERRCODE = 'TL001'; END IF;
  UPDATE services SET status = 'cancelled', updated_at = at WHERE client_id = client AND order_id = cancelled;
  FOR v IN
    UPDATE invoices SET status = 'void', voided_at = at, updated_at = at
    WHERE client_id = client AND order_id = cancelled
    RETURNING id, currency, total_minor, price_kind
  LOOP
    PERFORM ledger_post(client, 'invoice_void', 'invoice_void:' || v.id, at, v.currency, v.total_minor,
      ledger_account(NULL, CASE v.price_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct'
        END::ledger_account_kind, v.currency),
      ledger_account(client, 'client_receivable', v.currency));
  END LOOP;
  PERFORM write_records(p);
  RETURN '{}';
END $$;

CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_ledger_balance();
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON ledger_transactions DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_ledger_balance();

-- The API's first statement: key, reseller, terms, catalogue version and a kept answer, in one round trip. ----------
CREATE FUNCTION authenticate_api_key(p_secret_hash bytea, p_method text, p_path text, p_idempotency_key text)
RETURNS TABLE (key_id uuid, key_name text, scopes text[], expires_at timestamptz, revoked_at timestamptz,
  reseller_id uuid, reseller_name text, reseller_status reseller_status, own_rate_bps int, tier_rate_bps int,
  currency text, program jsonb, catalog_version bigint,
  kept_status int, kept_response text, kept_body_hash bytea) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  RETURN QUERY
  SELECT k.id, k.name, k.scopes, k.expires_at, k.revoked_at, r.id, r.business_name, r.status, r.own_rate_bps,
    t.rate_bps, c.currency, s.value, v.version, i.status, i.response, i.body_hash
  FROM api_keys k
    JOIN resellers r ON r.id = k.reseller_id
    JOIN tiers t ON t.id = r.tier_id
    JOIN clients c ON c.id = r.id
    CROSS JOIN catalog_version v
    LEFT JOIN settings s ON s.key = 'program'
    LEFT JOIN idempotency_keys i ON p_idempotency_key IS NOT NULL AND i.client_id = r.id AND i.method = p_method
      AND i.path = p_path AND i.key = p_idempotency_key
  WHERE k.secret_hash = p_secret_hash;
  PERFORM set_config('app.scope', '', true);
END $$;
