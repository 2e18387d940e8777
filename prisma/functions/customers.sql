-- What a reseller's customers bring (R35): wholesale invoices paid for them less refunds, before tax.

-- Which customer an invoice is for: its order's, or that of the service whose change or renewal it charges. One typed
-- in by hand is for none.
CREATE OR REPLACE FUNCTION invoice_customer(i invoices) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN i.order_id IS NOT NULL
    THEN (SELECT customer_id FROM orders WHERE client_id = i.client_id AND id = i.order_id)
    ELSE (SELECT s.customer_id FROM invoice_lines l
      JOIN services s ON s.client_id = l.client_id AND s.id = l.service_id
      WHERE l.client_id = i.client_id AND l.invoice_id = i.id LIMIT 1) END;
$$;

-- The row is taken before its days, as merge_customers takes them; whom it was merged into meanwhile gets the revenue.
CREATE OR REPLACE FUNCTION add_customer_revenue(p_client uuid, p_customer uuid, p_at timestamptz, p_own bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  standing uuid := p_customer;
BEGIN
  IF p_own = 0 THEN RETURN; END IF;
  WHILE standing IS NOT NULL LOOP
    UPDATE customers SET revenue_minor = revenue_minor + p_own
    WHERE reseller_id = p_client AND id = standing AND merged_into_id IS NULL;
    EXIT WHEN FOUND;
    SELECT merged_into_id INTO standing FROM customers WHERE reseller_id = p_client AND id = standing;
  END LOOP;
  IF standing IS NULL THEN RETURN; END IF;
  INSERT INTO customer_revenue_days AS d (reseller_id, customer_id, day, own_minor)
  VALUES (p_client, standing, (p_at AT TIME ZONE 'UTC')::date, p_own)
  ON CONFLICT (reseller_id, customer_id, day) DO UPDATE SET own_minor = d.own_minor + p_own;
END $$;

-- Last of all in an order: payments take the customer's row after everything else, too.
CREATE OR REPLACE FUNCTION note_customer_order(o orders) RETURNS void LANGUAGE sql AS $$
  UPDATE customers SET last_order_at = GREATEST(last_order_at, o.created_at)
  WHERE reseller_id = o.client_id AND id = o.customer_id;
$$;

-- Everything of p_from becomes p_into's, and p_from is archived. Null when one of them is not there; SQLSTATE TL001 when
-- one is archived or merged already. Orders and services are taken before the customers, as payments take them.
CREATE OR REPLACE FUNCTION merge_customers(p_reseller uuid, p_from uuid, p_into uuid, p_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  gone customers;
  moved jsonb := '{}';
  units bigint;
BEGIN
  PERFORM FROM orders WHERE client_id = p_reseller AND customer_id = p_from ORDER BY id FOR UPDATE;
  PERFORM FROM services WHERE client_id = p_reseller AND customer_id = p_from ORDER BY id FOR UPDATE;
  PERFORM FROM customers WHERE reseller_id = p_reseller AND id IN (p_from, p_into) ORDER BY id FOR UPDATE;
  SELECT * INTO gone FROM customers WHERE reseller_id = p_reseller AND id = p_from;
  IF NOT FOUND OR NOT EXISTS (SELECT FROM customers WHERE reseller_id = p_reseller AND id = p_into) THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM customers WHERE reseller_id = p_reseller AND id IN (p_from, p_into) AND archived_at IS NOT NULL) THEN
    RAISE EXCEPTION 'one of the customers is archived' USING ERRCODE = 'TL001';
  END IF;

  UPDATE orders SET customer_id = p_into WHERE client_id = p_reseller AND customer_id = p_from;
  GET DIAGNOSTICS units = ROW_COUNT;
  moved := moved || jsonb_build_object('orders', units);
  UPDATE services SET customer_id = p_into WHERE client_id = p_reseller AND customer_id = p_from;
  GET DIAGNOSTICS units = ROW_COUNT;
  moved := moved || jsonb_build_object('services', units);
  UPDATE carts SET customer_id = p_into WHERE client_id = p_reseller AND customer_id = p_from;
  UPDATE customer_links SET customer_id = p_into WHERE reseller_id = p_reseller AND customer_id = p_from;
  UPDATE tickets SET customer_id = p_into WHERE client_id = p_reseller AND customer_id = p_from;
  UPDATE customer_notes SET customer_id = p_into WHERE reseller_id = p_reseller AND customer_id = p_from;
  GET DIAGNOSTICS units = ROW_COUNT;
  moved := moved || jsonb_build_object('notes', units);
  -- Who was merged into the one that goes now leads to the one that stays.
  UPDATE customers SET merged_into_id = p_into WHERE reseller_id = p_reseller AND merged_into_id = p_from;

  INSERT INTO customer_revenue_days AS d (reseller_id, customer_id, day, own_minor)
  SELECT reseller_id, p_into, day, own_minor FROM customer_revenue_days WHERE reseller_id = p_reseller AND customer_id = p_from
  ON CONFLICT (reseller_id, customer_id, day) DO UPDATE SET own_minor = d.own_minor + EXCLUDED.own_minor;
  DELETE FROM customer_revenue_days WHERE reseller_id = p_reseller AND customer_id = p_from;
  UPDATE customers SET revenue_minor = 0, last_order_at = NULL, archived_at = p_at, updated_at = p_at, merged_into_id = p_into
  WHERE reseller_id = p_reseller AND id = p_from;
  UPDATE customers SET revenue_minor = revenue_minor + gone.revenue_minor, updated_at = p_at,
    last_order_at = GREATEST(last_order_at, gone.last_order_at)
  WHERE reseller_id = p_reseller AND id = p_into;
  RETURN moved;
END $$;
