-- Issuing, voiding and crediting invoices. SQLSTATE TL001: state_conflict.

-- Who buys, as a document says it for ever, and the language in which it does.
CREATE OR REPLACE FUNCTION document_buyer(p_client uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('buyer', (SELECT jsonb_build_object('name', c.name, 'email', c.email, 'country', c.country, 'address', c.address,
        'tax_id', COALESCE(NULLIF(c.tax_id, ''), r.tax_id), 'registration_number', r.registration_number)
      FROM clients c LEFT JOIN resellers r ON r.id = c.id WHERE c.id = p_client),
    'locale', (SELECT c.locale FROM clients c WHERE c.id = p_client));
$$;

-- Gives the invoice its number, and books it. The number is taken as late as can be: its series is locked from then on.
-- One that asks for nothing is paid as it is issued.
CREATE OR REPLACE FUNCTION issue_invoice(i invoices, p_lines jsonb) RETURNS invoices LANGUAGE plpgsql AS $$
BEGIN
  -- Its currency is settled from now on (R76): whoever would change it waits for this, or this for it.
  PERFORM FROM clients WHERE id = i.client_id AND currency = i.currency FOR KEY SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the currency has changed' USING ERRCODE = 'TL001'; END IF;
  i.parties := i.parties || document_buyer(i.client_id);
  i.paid_minor := 0;
  i.credited_minor := 0;
  i.refunded_minor := 0;
  i.status := CASE WHEN i.total_minor = 0 THEN 'paid' ELSE 'issued' END;
  i.paid_at := CASE WHEN i.total_minor = 0 THEN i.issued_at END;
  UPDATE invoice_series SET next_number = next_number + 1 WHERE series = i.series
  RETURNING next_number - 1 INTO i.number;
  INSERT INTO invoices SELECT i.*;
  INSERT INTO invoice_lines SELECT * FROM jsonb_populate_recordset(NULL::invoice_lines, p_lines);
  PERFORM ledger_post(i.client_id, 'invoice', 'invoice:' || i.id, i.issued_at, i.currency,
    ARRAY[ledger_account(i.client_id, 'client_receivable', i.currency), revenue_account(i.price_kind, i.currency),
      CASE WHEN i.tax_minor > 0 THEN ledger_account(NULL, 'tax', i.currency) END],
    ARRAY[i.total_minor, -i.net_minor, -i.tax_minor]);
  RETURN i;
END $$;

-- Takes back an invoice for which no money came in. False when there is none such.
CREATE OR REPLACE FUNCTION void_issued_invoice(p_client uuid, p_invoice uuid, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  i invoices;
BEGIN
  UPDATE invoices SET status = 'void', voided_at = p_at, updated_at = p_at
  WHERE client_id = p_client AND id = p_invoice AND status = 'issued' AND credited_minor = 0 RETURNING * INTO i;
  IF NOT FOUND THEN RETURN false; END IF;
  -- Periods that waited for it are free again.
  DELETE FROM service_periods WHERE client_id = p_client AND invoice_id = i.id;
  PERFORM ledger_post(p_client, 'invoice_void', 'invoice_void:' || i.id, p_at, i.currency,
    ARRAY[revenue_account(i.price_kind, i.currency),
      CASE WHEN i.tax_minor > 0 THEN ledger_account(NULL, 'tax', i.currency) END,
      ledger_account(p_client, 'client_receivable', i.currency)],
    ARRAY[i.net_minor, i.tax_minor, -i.total_minor]);
  -- Here, since it is voided in many ways: whoever was asked to pay it hears that it is void.
  INSERT INTO outbox_events (id, client_id, type, payload, created_at)
  VALUES (new_id(p_at), p_client, 'invoice.voided', jsonb_build_object('id', public_id('inv', i.id), 'object', 'invoice',
    'number', i.series || '-' || CASE WHEN i.number < 1000000 THEN lpad(i.number::text, 6, '0') ELSE i.number::text END,
    'status', 'void'), p_at);
  RETURN true;
END $$;

-- An invoice typed in by an admin: issued in one effect, and its draft is gone.
CREATE OR REPLACE FUNCTION issue_draft(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  i invoices := jsonb_populate_record(NULL::invoices, p->'invoice');
BEGIN
  PERFORM app_enter_tenant(i.client_id);
  DELETE FROM invoice_drafts WHERE client_id = i.client_id AND id = i.id AND revision = (p->>'expected_revision')::int;
  IF NOT FOUND THEN RAISE EXCEPTION 'the draft has changed' USING ERRCODE = 'TL001'; END IF;
  i := issue_invoice(i, p->'invoice_lines');
  PERFORM write_records(p);
  RETURN jsonb_build_object('number', i.number);
END $$;

-- Voids an invoice that nothing else waits for: not that of an order or of a service.
CREATE OR REPLACE FUNCTION void_invoice(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
BEGIN
  PERFORM app_enter_tenant(client);
  IF NOT void_issued_invoice(client, (p->>'invoice_id')::uuid, (p->>'at')::timestamptz) THEN
    RAISE EXCEPTION 'the invoice has changed' USING ERRCODE = 'TL001';
  END IF;
  PERFORM write_records(p);
  RETURN '{}';
END $$;

-- Numbers and books a credit note whose net and tax are known. p_to: the account that is credited with its total.
CREATE OR REPLACE FUNCTION issue_credit_note(n credit_notes, p_to uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE invoice_series SET next_number = next_number + 1 WHERE series = n.series
  RETURNING next_number - 1 INTO n.number;
  n.parties := n.parties || document_buyer(n.client_id);
  INSERT INTO credit_notes SELECT n.*;
  PERFORM ledger_post(n.client_id, 'credit_note', 'credit_note:' || n.id, n.created_at, n.currency,
    ARRAY[ledger_account(NULL, 'refunds', n.currency),
      CASE WHEN n.tax_minor > 0 THEN ledger_account(NULL, 'tax', n.currency) END, p_to],
    ARRAY[n.net_minor, n.tax_minor, -n.amount_minor]);
END $$;

-- The invoice of a credit note, locked; it must stand where the caller saw it.
CREATE OR REPLACE FUNCTION lock_for_credit(n credit_notes, p jsonb) RETURNS invoices LANGUAGE plpgsql AS $$
DECLARE
  i invoices;
BEGIN
  SELECT * INTO i FROM invoices WHERE client_id = n.client_id AND id = n.invoice_id AND currency = n.currency
    AND credited_minor = (p->>'expected_credited_minor')::bigint
    AND refunded_minor = (p->>'expected_refunded_minor')::bigint
    AND paid_minor = (p->>'expected_paid_minor')::bigint FOR UPDATE;
  IF NOT FOUND OR i.status = 'void' OR (i.status = 'paid') = (n.destination = 'invoice') THEN
    RAISE EXCEPTION 'the invoice has changed' USING ERRCODE = 'TL001';
  END IF;
  RETURN i;
END $$;

-- Writes a credit note over a part of a locked invoice, and what follows from it.
CREATE OR REPLACE FUNCTION apply_credit(i invoices, n credit_notes, p_tier jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before bigint;
BEGIN
  before := i.credited_minor + i.refunded_minor;
  n.net_minor := net_share(i.net_minor, i.total_minor, before + n.amount_minor) - net_share(i.net_minor, i.total_minor, before);
  n.base_minor := net_share(i.base_net_minor, i.total_minor, before + n.amount_minor)
    - net_share(i.base_net_minor, i.total_minor, before);
  n.tax_minor := n.amount_minor - n.net_minor;
  n.price_kind := i.price_kind;
  n.tax_bps := i.tax_bps;
  n.tax_treatment := i.tax_treatment;

  IF n.destination = 'invoice' THEN
    UPDATE invoices SET credited_minor = credited_minor + n.amount_minor, updated_at = n.created_at,
      status = CASE WHEN paid_minor + credited_minor + n.amount_minor = total_minor THEN 'paid'::invoice_status ELSE status END,
      paid_at = CASE WHEN paid_minor + credited_minor + n.amount_minor = total_minor THEN n.created_at END
    WHERE client_id = n.client_id AND id = i.id RETURNING * INTO i;
    PERFORM issue_credit_note(n, ledger_account(n.client_id, 'client_receivable', n.currency));
    IF i.status = 'paid' THEN
      IF i.order_id IS NOT NULL THEN PERFORM mark_order_paid(n.client_id, i.order_id, n.created_at); END IF;
      PERFORM book_revenue(i, n.created_at, p_tier);
    END IF;
  ELSE
    -- What was let go as a rounding difference never came in, and never goes back.
    IF i.refunded_minor + n.amount_minor > i.paid_minor - rounded_of(i.client_id, i.id) THEN
      RAISE EXCEPTION 'more than came in' USING ERRCODE = 'TL001';
    END IF;
    UPDATE invoices SET refunded_minor = refunded_minor + n.amount_minor, updated_at = n.created_at
    WHERE client_id = n.client_id AND id = i.id;
    PERFORM issue_credit_note(n, CASE n.destination
      WHEN 'balance' THEN ledger_account(n.client_id, 'client_balance', n.currency)
      ELSE ledger_account(NULL, 'clearing', n.currency, n.destination) END);
    PERFORM add_revenue(n.client_id, i.price_kind, n.created_at, -n.net_minor, -n.base_minor, i.id, NULL);
    PERFORM add_customer_revenue(n.client_id, invoice_customer(i), n.created_at, -n.net_minor);
    IF i.price_kind = 'wholesale' THEN
      PERFORM evaluate_tier(n.client_id, 'refund', n.created_at, p_tier);
    END IF;
  END IF;
END $$;

-- Credits a part of an invoice, or all of it. What is not paid yet is written off (destination `invoice`); of what is
-- paid it goes to the client's balance, or back through the gateway. The invoice must stand where the caller saw it.
CREATE OR REPLACE FUNCTION credit_invoice(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  n credit_notes := jsonb_populate_record(NULL::credit_notes, p->'credit_note');
  i invoices;
BEGIN
  PERFORM app_enter_tenant(n.client_id);
  i := lock_for_credit(n, p);
  IF p->'refund' <> 'null' THEN
    IF NOT settle_refund(p->'refund') THEN RETURN '{"repeated": true}'; END IF;
  ELSIF EXISTS (SELECT FROM gateway_refunds
      WHERE client_id = n.client_id AND invoice_id = n.invoice_id AND status IN ('started', 'unknown')) THEN
    RAISE EXCEPTION 'the invoice is being refunded' USING ERRCODE = 'TL001';
  END IF;
  PERFORM apply_credit(i, n, p->'tier_records');
  PERFORM write_records(p);
  RETURN '{}';
END $$;
