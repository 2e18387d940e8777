-- Orders: each function is one whole effect. SQLSTATE TL003: no such customer. TL004: out of stock.

-- Stock is taken with the order, in one order of products, so that two orders never wait for each other crosswise.
CREATE OR REPLACE FUNCTION take_stock(p_items jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted record;
BEGIN
  FOR wanted IN
    SELECT (item->>'product_id')::uuid AS product_id, sum((item->>'quantity')::int)::int AS units
    FROM jsonb_array_elements(p_items) AS item GROUP BY 1 ORDER BY 1
  LOOP
    UPDATE product_stock SET remaining = remaining - wanted.units, updated_at = p_at
    WHERE product_id = wanted.product_id AND remaining >= wanted.units;
    IF NOT FOUND AND EXISTS (SELECT FROM product_stock WHERE product_id = wanted.product_id) THEN
      RAISE EXCEPTION 'out of stock: %', wanted.product_id USING ERRCODE = 'TL004';
    END IF;
  END LOOP;
END $$;

-- Writes order, items, price lines, services, invoice, ledger, activity and outbox; pays from the balance when asked.
CREATE OR REPLACE FUNCTION place_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  o orders := jsonb_populate_record(NULL::orders, p->'order');
  i invoices := jsonb_populate_record(NULL::invoices, p->'invoice');
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(o.client_id);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  IF p ? 'quote' THEN
    UPDATE order_quotes SET used_at = o.created_at
    WHERE client_id = o.client_id AND id = (p->>'quote')::uuid AND used_at IS NULL AND valid_until > o.created_at;
    IF NOT FOUND THEN RAISE EXCEPTION 'the quote was used or has expired' USING ERRCODE = 'TL001'; END IF;
  END IF;
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
  PERFORM take_stock(p->'items', o.created_at);

  i := issue_invoice(i, p->'invoice_lines');
  IF i.status = 'paid' THEN
    PERFORM mark_order_paid(o.client_id, o.id, o.created_at);
  ELSIF p ? 'payment' THEN
    PERFORM take_payment(jsonb_build_object('payment', p->'payment', 'invoice_id', i.id, 'at', o.created_at, 'expected_due_minor', i.total_minor,
      'tier_records', p->'tier_records'));
  END IF;
  PERFORM note_customer_order(o);
  PERFORM write_records(p);
  RETURN jsonb_build_object('order_number', o.number, 'invoice_number', i.number);
END $$;

-- What place_order would do or refuse, with all of it taken back: for an order that is only tried.
-- TL099 is of nobody else; one that ends in 000 would catch every TL of place_order.
CREATE OR REPLACE FUNCTION try_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  placed jsonb;
BEGIN
  BEGIN
    placed := place_order(p);
    SET CONSTRAINTS ALL IMMEDIATE;
    RAISE EXCEPTION 'only tried' USING ERRCODE = 'TL099';
  EXCEPTION WHEN SQLSTATE 'TL099' THEN
    RETURN placed;
  END;
END $$;

-- Orders a cart and empties it, in one effect. The cart must stand as it was priced; of the same cart sent twice the
-- second gets the first one's answer.
CREATE OR REPLACE FUNCTION place_cart(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->'order'->>'client_id')::uuid;
  cart uuid := (p->'cart'->>'id')::uuid;
  standing int;
  placed jsonb;
BEGIN
  PERFORM app_enter_tenant(client);
  SELECT version INTO standing FROM carts WHERE client_id = client AND id = cart FOR UPDATE;
  placed := place_order(p);
  IF placed ? 'replay' THEN RETURN placed; END IF;
  IF standing IS DISTINCT FROM (p->'cart'->>'version')::int THEN
    RAISE EXCEPTION 'the cart has changed' USING ERRCODE = 'TL001';
  END IF;
  DELETE FROM cart_items WHERE client_id = client AND cart_id = cart;
  UPDATE carts SET version = version + 1, customer_id = NULL, updated_at = (p->'order'->>'created_at')::timestamptz
  WHERE client_id = client AND id = cart;
  RETURN placed;
END $$;

-- The order is paid: its services are handed to provisioning.
CREATE OR REPLACE FUNCTION mark_order_paid(p_client uuid, p_order uuid, p_at timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE orders SET status = 'paid', paid_at = p_at, updated_at = p_at WHERE client_id = p_client AND id = p_order;
  WITH started AS (
    UPDATE services SET status = 'provisioning', updated_at = p_at
    WHERE client_id = p_client AND order_id = p_order AND status = 'pending' RETURNING *)
  INSERT INTO provisioning_actions (id, client_id, service_id, kind, request, next_try_at, created_at, updated_at)
  SELECT new_id(p_at), s.client_id, s.id, 'create', service_request(s), p_at, p_at, p_at FROM started s;
$$;

-- Cancels a pending order: its invoice is voided, its services never start, stock comes back, the ledger is reversed.
CREATE OR REPLACE FUNCTION cancel_order(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  replay jsonb;
  client uuid := (p->>'client_id')::uuid;
  at timestamptz := (p->>'at')::timestamptz;
  cancelled uuid := (p->>'order_id')::uuid;
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
  UPDATE product_stock s SET remaining = s.remaining + back.units, updated_at = at
  FROM (SELECT product_id, sum(quantity)::int AS units FROM order_items
    WHERE client_id = client AND order_id = cancelled GROUP BY product_id ORDER BY product_id) AS back
  WHERE s.product_id = back.product_id;
  -- One that was paid or credited in part stays owed: its order cannot be taken back any more.
  IF NOT (SELECT bool_and(void_issued_invoice(client, id, at)) FROM invoices WHERE client_id = client AND order_id = cancelled) THEN
    RAISE EXCEPTION 'money or a credit note stands on the invoice' USING ERRCODE = 'TL001';
  END IF;
  PERFORM write_records(p);
  RETURN '{}';
END $$;

-- Keeps a quote and, of an idempotent request, its answer.
CREATE OR REPLACE FUNCTION keep_quote(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  q order_quotes := jsonb_populate_record(NULL::order_quotes, p->'quote');
  replay jsonb;
BEGIN
  PERFORM app_enter_tenant(q.client_id);
  replay := claim_idempotency_key(p->'idempotency');
  IF replay IS NOT NULL THEN RETURN replay; END IF;
  INSERT INTO order_quotes SELECT q.*;
  RETURN '{}';
END $$;
