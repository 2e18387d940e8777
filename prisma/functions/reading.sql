-- What the API reads most, each in one statement that enters the tenant itself. JSON in the names of the Prisma model;
-- amounts are numbers, times texts.

-- An order with its items, lines, services and invoices; null when the client has no such order.
CREATE OR REPLACE FUNCTION read_order(p_client uuid, p_order uuid) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  found json;
BEGIN
  PERFORM app_enter_tenant(p_client);
  SELECT json_build_object('id', o.id, 'clientId', o.client_id, 'number', o.number, 'customerId', o.customer_id,
    'channel', o.channel, 'priceKind', o.price_kind, 'status', o.status, 'currency', o.currency,
    'retailTotalMinor', o.retail_total_minor, 'totalMinor', o.total_minor, 'externalId', o.external_id, 'note', o.note,
    'metadata', o.metadata, 'createdAt', o.created_at, 'updatedAt', o.updated_at, 'paidAt', o.paid_at,
    'cancelledAt', o.cancelled_at,
    'client', json_build_object('name', c.name),
    'customer', CASE WHEN u.id IS NOT NULL THEN json_build_object('name', u.name) END,
    'items', (SELECT COALESCE(json_agg(json_build_object('id', t.id, 'productId', t.product_id, 'productName', t.product_name,
        'cycle', t.cycle, 'quantity', t.quantity, 'label', t.label, 'retailTotalMinor', t.retail_total_minor,
        'totalMinor', t.total_minor, 'resaleMinor', t.resale_minor,
        'lines', (SELECT COALESCE(json_agg(json_build_object('kind', l.kind, 'description', l.description,
            'optionGroupId', l.option_group_id, 'optionId', l.option_id, 'quantity', l.quantity,
            'retailUnitMinor', l.retail_unit_minor, 'discountBps', l.discount_bps, 'unitMinor', l.unit_minor,
            'amountMinor', l.amount_minor, 'rule', l.rule, 'cap', l.cap, 'trace', l.trace) ORDER BY l.position), '[]')
          FROM order_lines l WHERE l.client_id = t.client_id AND l.order_item_id = t.id)) ORDER BY t.position), '[]')
      FROM order_items t WHERE t.client_id = o.client_id AND t.order_id = o.id),
    'services', (SELECT COALESCE(json_agg(json_build_object('id', s.id, 'orderItemId', s.order_item_id, 'label', s.label,
        'productName', s.product_name, 'status', s.status, 'recurringMinor', s.recurring_minor) ORDER BY s.id), '[]')
      FROM services s WHERE s.client_id = o.client_id AND s.order_id = o.id),
    'invoices', (SELECT COALESCE(json_agg(json_build_object('id', i.id, 'series', i.series, 'number', i.number,
        'status', i.status, 'currency', i.currency, 'taxTreatment', i.tax_treatment, 'taxCountry', i.tax_country,
        'taxBps', i.tax_bps, 'taxMinor', i.tax_minor, 'totalMinor', i.total_minor, 'paidMinor', i.paid_minor,
        'creditedMinor', i.credited_minor) ORDER BY i.id), '[]')
      FROM invoices i WHERE i.client_id = o.client_id AND i.order_id = o.id))
  INTO found
  FROM orders o JOIN clients c ON c.id = o.client_id
    LEFT JOIN customers u ON u.reseller_id = o.client_id AND u.id = o.customer_id
  WHERE o.client_id = p_client AND o.id = p_order;
  RETURN found;
END $$;

-- A page of a client's orders beyond an id, in the order of their creation, newest first unless asked otherwise.
CREATE OR REPLACE FUNCTION read_orders(p_client uuid, p_beyond uuid, p_oldest_first boolean, p_limit int)
RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  found json;
BEGIN
  PERFORM app_enter_tenant(p_client);
  IF p_oldest_first THEN
    SELECT json_agg(read_order(p_client, page.id)) INTO found FROM (SELECT o.id FROM orders o WHERE o.client_id = p_client
      AND o.id > COALESCE(p_beyond, '00000000-0000-0000-0000-000000000000') ORDER BY o.id LIMIT p_limit) AS page;
  ELSE
    SELECT json_agg(read_order(p_client, page.id)) INTO found FROM (SELECT o.id FROM orders o WHERE o.client_id = p_client
      AND o.id < COALESCE(p_beyond, 'ffffffff-ffff-ffff-ffff-ffffffffffff') ORDER BY o.id DESC LIMIT p_limit) AS page;
  END IF;
  RETURN COALESCE(found, '[]');
END $$;

-- What a client has in advance, and how far it may go below; no row when there is no such client.
CREATE OR REPLACE FUNCTION read_balance(p_client uuid)
RETURNS TABLE (currency text, balance_minor bigint, credit_limit_minor bigint) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app_enter_tenant(p_client);
  RETURN QUERY SELECT a.currency::text, a.balance_minor, a.credit_limit_minor
  FROM clients c JOIN ledger_accounts a ON a.client_id = c.id AND a.kind = 'client_balance' AND a.currency = c.currency
  WHERE c.id = p_client;
END $$;

CREATE OR REPLACE FUNCTION customer_json(c customers) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'company', c.company, 'phone', c.phone,
    'country', c.country, 'externalId', c.external_id, 'locale', c.locale, 'metadata', c.metadata,
    'archivedAt', c.archived_at, 'createdAt', c.created_at, 'updatedAt', c.updated_at)
$$;

-- A page of a reseller's customers beyond an id, in the order of their creation, newest first unless asked otherwise.
CREATE OR REPLACE FUNCTION read_customers(p_reseller uuid, p_beyond uuid, p_oldest_first boolean, p_limit int)
RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  found json;
BEGIN
  PERFORM app_enter_tenant(p_reseller);
  -- Two statements: each walks along the index in one direction.
  IF p_oldest_first THEN
    SELECT json_agg(one) INTO found FROM (SELECT customer_json(c) AS one FROM customers c WHERE c.reseller_id = p_reseller
      AND c.id > COALESCE(p_beyond, '00000000-0000-0000-0000-000000000000') ORDER BY c.id LIMIT p_limit) AS page;
  ELSE
    SELECT json_agg(one) INTO found FROM (SELECT customer_json(c) AS one FROM customers c WHERE c.reseller_id = p_reseller
      AND c.id < COALESCE(p_beyond, 'ffffffff-ffff-ffff-ffff-ffffffffffff') ORDER BY c.id DESC LIMIT p_limit) AS page;
  END IF;
  RETURN COALESCE(found, '[]');
END $$;

CREATE OR REPLACE FUNCTION service_json(s services) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object('id', s.id, 'clientId', s.client_id, 'customerId', s.customer_id, 'orderId', s.order_id,
    'productId', s.product_id, 'productName', s.product_name, 'label', s.label, 'status', s.status, 'cycle', s.cycle,
    'currency', s.currency, 'recurringRetailMinor', s.recurring_retail_minor, 'recurringMinor', s.recurring_minor,
    'resaleMinor', s.resale_minor, 'periodStart', s.period_start, 'periodEnd', s.period_end,
    'activatedAt', s.activated_at, 'heldMinor', s.held_minor, 'heldUntil', s.held_until, 'externalId', s.external_id,
    'metadata', s.metadata, 'suspendedBy', s.suspended_by, 'statusReason', s.status_reason,
    'cancelRequestedAt', s.cancel_requested_at, 'endedAt', s.ended_at, 'pendingChange', s.pending_change,
    'pendingInvoiceId', s.pending_invoice_id, 'createdAt', s.created_at, 'updatedAt', s.updated_at,
    'client', (SELECT json_build_object('name', c.name) FROM clients c WHERE c.id = s.client_id),
    'customer', (SELECT json_build_object('name', u.name) FROM customers u
      WHERE u.reseller_id = s.client_id AND u.id = s.customer_id))
$$;

-- A page of a client's services beyond an id, in the order of their creation, newest first unless asked otherwise.
CREATE OR REPLACE FUNCTION read_services(p_client uuid, p_beyond uuid, p_oldest_first boolean, p_limit int)
RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  found json;
BEGIN
  PERFORM app_enter_tenant(p_client);
  IF p_oldest_first THEN
    SELECT json_agg(one) INTO found FROM (SELECT service_json(s) AS one FROM services s WHERE s.client_id = p_client
      AND s.id > COALESCE(p_beyond, '00000000-0000-0000-0000-000000000000') ORDER BY s.id LIMIT p_limit) AS page;
  ELSE
    SELECT json_agg(one) INTO found FROM (SELECT service_json(s) AS one FROM services s WHERE s.client_id = p_client
      AND s.id < COALESCE(p_beyond, 'ffffffff-ffff-ffff-ffff-ffffffffffff') ORDER BY s.id DESC LIMIT p_limit) AS page;
  END IF;
  RETURN COALESCE(found, '[]');
END $$;

CREATE OR REPLACE FUNCTION tier_json(t tiers) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'position', t.position, 'rateBps', t.rate_bps,
    'thresholdMinor', t.threshold_minor, 'thresholdServices', t.threshold_services)
$$;

-- A reseller in the program: its profile and tier, all tiers, what the tier rules measure it by, and the dated rates in
-- force that it may see; null when the client is none.
CREATE OR REPLACE FUNCTION read_standing(p_client uuid, p_rules jsonb, p_at timestamptz) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  found json;
BEGIN
  PERFORM app_enter_tenant(p_client);
  SELECT json_build_object(
    'reseller', json_build_object('id', r.id, 'tierId', r.tier_id, 'businessName', r.business_name,
      'registrationNumber', r.registration_number, 'taxId', r.tax_id, 'status', r.status, 'statusReason', r.status_reason,
      'tierPinned', r.tier_pinned, 'renewalsHeld', r.renewals_held, 'ownRateBps', r.own_rate_bps,
      'apiRateLimit', r.api_rate_limit, 'createdAt', r.created_at, 'updatedAt', r.updated_at,
      'client', json_build_object('currency', c.currency), 'tier', tier_json(t)),
    'tiers', (SELECT json_agg(tier_json(a)) FROM tiers a),
    'figure', tier_figure(r.id, p_rules, p_at),
    'rates', (SELECT COALESCE(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'resellerId', p.reseller_id,
        'tierId', p.tier_id, 'rateBps', p.rate_bps, 'validFrom', p.valid_from, 'validTo', p.valid_to)), '[]')
      FROM price_rules p WHERE p.kind IN ('own_rate', 'tier_rate', 'default_rate')
        AND (p.valid_from IS NULL OR p.valid_from <= p_at) AND (p.valid_to IS NULL OR p.valid_to > p_at)))
  INTO found
  FROM resellers r JOIN clients c ON c.id = r.id JOIN tiers t ON t.id = r.tier_id
  WHERE r.id = p_client;
  RETURN found;
END $$;
