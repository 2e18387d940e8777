-- Revenue is net of tax: what invoices came to when they were paid, less what was credited.

-- Of what it is: an invoice, or a service whose unused time was credited. The tier is the one in force until now.
CREATE OR REPLACE FUNCTION add_revenue(p_client uuid, p_kind price_kind, p_at timestamptz, p_own bigint, p_base bigint,
  p_invoice uuid, p_service uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO client_revenue_days AS d (client_id, price_kind, day, own_minor, base_minor)
  SELECT p_client, p_kind, (p_at AT TIME ZONE 'UTC')::date, p_own, p_base WHERE p_own <> 0 OR p_base <> 0
  ON CONFLICT (client_id, price_kind, day)
  DO UPDATE SET own_minor = d.own_minor + p_own, base_minor = d.base_minor + p_base;
  INSERT INTO analytics_facts
    (metric, client_id, price_kind, currency, at, own_minor, base_minor, invoice_id, service_id, tier_id)
  SELECT 'revenue', c.id, p_kind, c.currency, p_at, p_own, p_base, p_invoice, p_service, r.tier_id
  FROM clients c LEFT JOIN resellers r ON r.id = c.id AND p_kind = 'wholesale'
  WHERE c.id = p_client AND (p_own <> 0 OR p_base <> 0);
$$;

-- The net share of the first `p_part` minor units of an invoice's total. Shares of parts that follow each other are
-- differences of it, so that they sum to exactly the net amount.
CREATE OR REPLACE FUNCTION net_share(p_net bigint, p_total bigint, p_part bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p_total = 0 THEN 0 ELSE round(p_net::numeric * p_part / p_total)::bigint END;
$$;

-- An invoice is paid: its revenue, less what was written off, and the tier that follows from it.
-- p_tier: the rows for a move of the tier, for invoices of resellers.
CREATE OR REPLACE FUNCTION book_revenue(p_invoice invoices, p_at timestamptz, p_tier jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  i invoices := p_invoice;
BEGIN
  PERFORM add_revenue(i.client_id, i.price_kind, p_at,
    i.net_minor - net_share(i.net_minor, i.total_minor, i.credited_minor),
    i.base_net_minor - net_share(i.base_net_minor, i.total_minor, i.credited_minor), i.id, NULL);
  PERFORM add_customer_revenue(i.client_id, invoice_customer(i), p_at,
    i.net_minor - net_share(i.net_minor, i.total_minor, i.credited_minor));
  IF i.price_kind = 'wholesale' THEN PERFORM evaluate_tier(i.client_id, 'payment', p_at, p_tier); END IF;
END $$;
