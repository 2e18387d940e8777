-- What always holds. Each query answers with the rows that break it, none in a sound database: the table, the row in it,
-- and what it should be. `of` is the number in the list of docs/reliability.md. A sentence stands on the page of jobs too.
-- The hourly look runs as the server's role with the provider's eyes: what that may not read is not looked at here.

-- name: invoice_sums
-- of: 1
-- says: An invoice's net, tax and total are the sums of its lines and their tax, at one rate.
SELECT 'invoices', i.id, format('net %s, tax %s, total %s', COALESCE(sum(l.amount_minor::bigint), 0),
  COALESCE(sum(l.tax_minor::bigint), 0), COALESCE(sum(l.amount_minor::bigint + l.tax_minor), 0))
FROM invoices i LEFT JOIN invoice_lines l ON l.invoice_id = i.id
GROUP BY i.id HAVING i.net_minor IS DISTINCT FROM COALESCE(sum(l.amount_minor::bigint), 0)
  OR i.tax_minor IS DISTINCT FROM COALESCE(sum(l.tax_minor::bigint), 0)
  OR i.total_minor <> i.net_minor::bigint + i.tax_minor OR bool_or(l.tax_bps <> i.tax_bps);

-- name: line_amounts
-- of: 1
-- says: A line's amount is its unit price times its quantity, in orders and invoices.
SELECT 'invoice_lines', invoice_id || '/' || position, 'amount ' || unit_minor::bigint * quantity
FROM invoice_lines WHERE amount_minor <> unit_minor::bigint * quantity
UNION ALL
SELECT 'order_lines', order_item_id || '/' || position, 'amount ' || unit_minor::bigint * quantity
FROM order_lines WHERE amount_minor <> unit_minor::bigint * quantity;

-- name: invoice_tax
-- of: 1
-- says: Tax is the invoice's rate of its net amount, rounded once, half away from zero.
SELECT 'invoices', id, 'tax ' || round(net_minor::numeric * tax_bps / 10000)
FROM invoices WHERE tax_minor <> round(net_minor::numeric * tax_bps / 10000);

-- name: credit_note_sums
-- of: 1
-- says: A credit note is its net and its tax, at the rate and in the currency of the invoice that it credits.
SELECT 'credit_notes', n.id, format('total %s, rate %s, in %s', n.net_minor::bigint + n.tax_minor, i.tax_bps, i.currency)
FROM credit_notes n LEFT JOIN invoices i ON i.id = n.invoice_id
WHERE n.amount_minor <> n.net_minor::bigint + n.tax_minor OR n.tax_bps <> i.tax_bps OR n.currency <> i.currency
  OR n.tax_treatment <> i.tax_treatment OR n.price_kind <> i.price_kind;

-- name: invoice_credits
-- of: 1
-- says: What an invoice says was written off and given back is the sum of its credit notes; one that is credited whole is so before tax and in the provider's currency too.
SELECT 'invoices', i.id, format('refunded %s, credited %s',
  COALESCE(sum(n.amount_minor::bigint) FILTER (WHERE n.destination <> 'invoice'), 0),
  COALESCE(sum(n.amount_minor::bigint) FILTER (WHERE n.destination = 'invoice'), 0))
FROM invoices i LEFT JOIN credit_notes n ON n.invoice_id = i.id
GROUP BY i.id HAVING i.refunded_minor <> COALESCE(sum(n.amount_minor::bigint) FILTER (WHERE n.destination <> 'invoice'), 0)
  OR i.credited_minor <> COALESCE(sum(n.amount_minor::bigint) FILTER (WHERE n.destination = 'invoice'), 0)
  OR (i.total_minor > 0 AND i.refunded_minor::bigint + i.credited_minor = i.total_minor
    AND (i.base_net_minor <> sum(n.base_minor::bigint) OR i.net_minor <> sum(n.net_minor::bigint)));

-- name: base_amounts
-- of: 14
-- says: What an invoice comes to in the provider's currency is its amount at the rate that it keeps.
SELECT 'invoices', id, format('net %s, total %s in %s', net, total, base_currency) FROM (
  SELECT *, round(net_minor::numeric * scale) AS net, round(total_minor::numeric * scale) AS total FROM (
    SELECT *, fx_rate_millionths * 10::numeric ^ currency_exponent(base_currency)
      / (1000000 * 10::numeric ^ currency_exponent(currency)) AS scale FROM invoices) AS i) AS i
WHERE (base_net_minor, base_total_minor) <> (net, total) OR (base_currency = currency AND fx_rate_millionths <> 1000000);

-- name: ledger_balanced
-- of: 2
-- says: A transaction of the ledger has two entries or more, and they sum to zero in each currency.
SELECT 'ledger_transactions', t.id, format('two entries that sum to zero, not %s that sum to %s', count(e.position),
  COALESCE(sum(e.amount_minor), 0)) FROM ledger_transactions t LEFT JOIN ledger_entries e ON e.transaction_id = t.id
GROUP BY t.id, e.currency HAVING count(e.position) < 2 OR sum(e.amount_minor) <> 0;

-- name: balances
-- of: 3
-- says: A client's balance, and what is set aside of it, is the sum of its entries.
SELECT 'ledger_accounts', a.id, 'balance ' || -COALESCE(sum(e.amount_minor), 0)
FROM ledger_accounts a LEFT JOIN ledger_entries e ON e.account_id = a.id
WHERE a.kind IN ('client_balance', 'client_held') GROUP BY a.id HAVING a.balance_minor <> -COALESCE(sum(e.amount_minor), 0);

-- name: client_accounts
-- of: 3
-- says: Each client has its three accounts in its currency.
SELECT 'clients', c.id, 'a ' || own.kind || ' account in ' || c.currency
FROM clients c CROSS JOIN unnest(ARRAY['client_receivable', 'client_balance', 'client_held']::ledger_account_kind[]) AS own (kind)
WHERE NOT EXISTS (SELECT FROM ledger_accounts a WHERE a.client_id = c.id AND a.kind = own.kind AND a.currency = c.currency);

-- name: credit_limits
-- of: 4
-- says: A balance is below its limit only by what a bank or a card has taken back.
SELECT 'ledger_accounts', id, 'at least ' || -credit_limit_minor - overdrawn_minor FROM ledger_accounts
WHERE balance_minor < -credit_limit_minor - overdrawn_minor OR credit_limit_minor < 0 OR overdrawn_minor < 0
  OR (overdrawn_minor > 0 AND kind <> 'client_balance');

-- name: overdrafts
-- of: 4
-- says: A client's balance was overdrawn by no more than was ever taken back from it.
SELECT 'ledger_accounts', a.id, 'overdrawn by at most ' || COALESCE(sum(e.amount_minor), 0)
FROM ledger_accounts a LEFT JOIN (ledger_entries e JOIN ledger_transactions t ON t.id = e.transaction_id
  AND t.kind IN ('dispute', 'refund_from_balance')) ON e.account_id = a.id AND e.amount_minor > 0
WHERE a.overdrawn_minor > 0 GROUP BY a.id HAVING a.overdrawn_minor > COALESCE(sum(e.amount_minor), 0);

-- name: written_once
-- of: 5
-- says: The database refuses to change or delete what is written once: ledger, log, documents, payments.
SELECT 'pg_class', c.relname, 'triggers append_only and append_only_truncate, no right to UPDATE, DELETE or TRUNCATE'
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname IN ('activity', 'activity_chain',
    'application_forms', 'credit_notes', 'document_logos', 'dunning_steps', 'invoice_lines', 'ledger_entries',
    'ledger_transactions', 'order_items', 'order_lines', 'payment_allocations', 'payment_method_notices', 'payments',
    'service_announcements', 'tier_evaluations')
  AND ((SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgenabled IN ('O', 'A')
      AND t.tgname IN ('append_only', 'append_only_truncate')) < 2
    OR has_table_privilege('tierline_app', c.oid, 'UPDATE, DELETE, TRUNCATE')
    OR has_any_column_privilege('tierline_app', c.oid, 'UPDATE'))
UNION ALL
SELECT 'pg_attribute', 'invoices.' || attname, 'no right to UPDATE' FROM pg_attribute
WHERE attrelid = 'public.invoices'::regclass AND attname IN ('id', 'client_id', 'order_id', 'series', 'number', 'currency',
    'net_minor', 'tax_minor', 'tax_bps', 'total_minor', 'base_net_minor', 'base_total_minor', 'issued_at', 'parties')
  AND has_column_privilege('tierline_app', attrelid, attnum, 'UPDATE')
UNION ALL
SELECT 'pg_class', relname, 'no right to DELETE or TRUNCATE' FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relname IN ('invoices', 'ledger_accounts', 'orders', 'invoice_series')
  AND has_table_privilege('tierline_app', oid, 'DELETE, TRUNCATE');

-- name: constraints_in_force
-- of: 5
-- says: Every trigger, constraint and index of the database is in force.
SELECT 'pg_trigger', tgrelid::regclass || '.' || tgname, 'enabled' FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = 'public'::regnamespace AND tgenabled NOT IN ('O', 'A')
UNION ALL
SELECT 'pg_constraint', conrelid::regclass || '.' || conname, 'valid and enforced' FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND NOT (convalidated AND COALESCE((to_jsonb(pg_constraint)->>'conenforced')::boolean, true))
UNION ALL
SELECT 'pg_index', indexrelid::regclass::text, 'valid' FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE c.relnamespace = 'public'::regnamespace AND NOT (indisvalid AND indisready);

-- name: order_sums
-- of: 6
-- says: An order is the sum of its items and an item that of its lines, at our price and at retail.
SELECT 'orders', o.id, format('total %s, retail %s', COALESCE(sum(i.total_minor::bigint), 0), COALESCE(sum(i.retail_total_minor::bigint), 0))
FROM orders o LEFT JOIN order_items i ON i.order_id = o.id
GROUP BY o.id HAVING o.total_minor <> COALESCE(sum(i.total_minor::bigint), 0)
  OR o.retail_total_minor <> COALESCE(sum(i.retail_total_minor::bigint), 0)
UNION ALL
SELECT 'order_items', i.id, format('total %s, retail %s', COALESCE(sum(l.amount_minor::bigint), 0), COALESCE(sum(l.retail_unit_minor::bigint * l.quantity), 0))
FROM order_items i LEFT JOIN order_lines l ON l.order_item_id = i.id
GROUP BY i.id HAVING i.total_minor <> COALESCE(sum(l.amount_minor::bigint), 0)
  OR i.retail_total_minor <> COALESCE(sum(l.retail_unit_minor::bigint * l.quantity), 0);

-- name: order_snapshots
-- of: 6
-- says: A wholesale price is retail less its rate, rounded once, half away from zero, unless a book, a floor or retail itself sets it.
SELECT 'order_lines', order_item_id || '/' || position, 'unit price ' || round(retail_unit_minor::numeric * (10000 - discount_bps) / 10000)
FROM order_lines
WHERE CASE WHEN cap IS NULL AND rule NOT IN ('price_book', 'override')
    THEN unit_minor <> round(retail_unit_minor::numeric * (10000 - discount_bps) / 10000)
    WHEN cap = 'retail' THEN unit_minor <> retail_unit_minor
    ELSE unit_minor > retail_unit_minor END
  OR (rule IN ('retail', 'price_book') AND discount_bps <> 0);

-- name: order_lines_priced
-- of: 6
-- says: Each item of an order has its price lines, and each of those the rule that it follows.
SELECT 'order_items', i.id, 'a base line with its rule' FROM order_items i
WHERE NOT EXISTS (SELECT FROM order_lines l WHERE l.order_item_id = i.id AND l.kind = 'base' AND l.rule <> '');

-- name: order_invoice
-- of: 6
-- says: An order's invoice says what the order said, line by line.
SELECT 'invoices', i.id, format('net %s %s', o.total_minor, o.currency) FROM orders o JOIN invoices i ON i.order_id = o.id
WHERE (o.total_minor, o.currency, o.price_kind) IS DISTINCT FROM (i.net_minor, i.currency, i.price_kind)
UNION ALL
SELECT 'invoices', invoice_id, format('%s of %s × %s at retail %s less %s', kind, quantity, unit, retail, bps) FROM (
  SELECT i.id AS invoice_id, l.kind, l.quantity, l.unit_minor AS unit, l.retail_unit_minor AS retail, l.discount_bps AS bps,
    l.rule, COALESCE(l.cap, '') AS cap, 1 AS times
  FROM invoices i JOIN order_items t ON t.order_id = i.order_id JOIN order_lines l ON l.order_item_id = t.id
  UNION ALL
  SELECT i.id, l.kind, l.quantity, l.unit_minor, l.retail_unit_minor, l.discount_bps, l.rule, COALESCE(l.cap, ''), -1
  FROM invoices i JOIN invoice_lines l ON l.invoice_id = i.id WHERE i.order_id IS NOT NULL) AS lines
GROUP BY invoice_id, kind, quantity, unit, retail, bps, rule, cap HAVING sum(times) <> 0;

-- name: order_delivered
-- of: 6
-- says: Every order has its one invoice, and a service for each unit.
SELECT 'orders', o.id, 'one invoice, not ' || count(i.id) FROM orders o LEFT JOIN invoices i ON i.order_id = o.id
GROUP BY o.id HAVING count(i.id) <> 1
UNION ALL
SELECT 'order_items', i.id, i.quantity || ' services' FROM order_items i LEFT JOIN services s ON s.order_item_id = i.id
GROUP BY i.id HAVING count(s.id) <> i.quantity;

-- name: ranges_of_documents
-- of: 7
-- says: Quantities, rates and amounts of orders, invoices and services are within their bounds: no price above retail, none below zero or above 2^53 − 1.
SELECT 'order_items', id::text, 'a quantity of 1 to 100, and 0 ≤ total ≤ retail' FROM order_items
WHERE quantity NOT BETWEEN 1 AND 100 OR NOT (0 <= total_minor AND total_minor <= retail_total_minor AND retail_total_minor <= 9007199254740991)
UNION ALL
SELECT 'order_lines', order_item_id || '/' || position, 'a quantity of 1 or more, 0 ≤ rate ≤ 10000 and 0 ≤ unit ≤ retail' FROM order_lines
WHERE quantity < 1 OR discount_bps NOT BETWEEN 0 AND 10000
  OR NOT (0 <= unit_minor AND unit_minor <= retail_unit_minor AND amount_minor <= 9007199254740991)
UNION ALL
SELECT 'invoice_lines', invoice_id || '/' || position, 'a quantity of 1 or more, rates of 0 to 10000 and 0 ≤ unit ≤ retail' FROM invoice_lines
WHERE quantity < 1 OR discount_bps NOT BETWEEN 0 AND 10000 OR tax_bps NOT BETWEEN 0 AND 10000
  OR NOT (0 <= unit_minor AND unit_minor <= retail_unit_minor AND amount_minor <= 9007199254740991)
UNION ALL
SELECT 'invoices', id::text, '0 ≤ total ≤ 2^53 − 1, and a rate of 0 to 10000' FROM invoices
WHERE total_minor NOT BETWEEN 0 AND 9007199254740991 OR tax_bps NOT BETWEEN 0 AND 10000
UNION ALL
SELECT 'services', id::text, '0 ≤ price ≤ retail' FROM services
WHERE NOT (0 <= recurring_minor AND recurring_minor <= recurring_retail_minor AND recurring_retail_minor <= 9007199254740991)
UNION ALL
SELECT 'payments', id::text, '0 < amount ≤ 2^53 − 1' FROM payments WHERE amount_minor NOT BETWEEN 1 AND 9007199254740991;

-- name: ranges_of_prices
-- of: 7
-- says: Prices, floors and rates of the catalogue are within their bounds.
SELECT 'product_prices', concat_ws('/', product_id, cycle, currency), '0 ≤ floor ≤ price' FROM product_prices
WHERE price_minor NOT BETWEEN 0 AND 9007199254740991 OR setup_minor < 0 OR floor_minor NOT BETWEEN 0 AND price_minor
UNION ALL
SELECT 'option_prices', concat_ws('/', option_id, cycle, currency), '0 ≤ floor ≤ price' FROM option_prices
WHERE price_minor NOT BETWEEN 0 AND 9007199254740991 OR setup_minor < 0 OR floor_minor NOT BETWEEN 0 AND price_minor
UNION ALL
SELECT 'price_rules', id::text, 'a rate of 0 to 10000' FROM price_rules WHERE rate_bps NOT BETWEEN 0 AND 10000 OR price_minor < 0
UNION ALL
SELECT 'tiers', id::text, 'a rate of 0 to 10000 and a threshold of 0 or more' FROM tiers WHERE rate_bps NOT BETWEEN 0 AND 10000 OR threshold_minor < 0
UNION ALL
SELECT 'resellers', id::text, 'a rate of 0 to 10000' FROM resellers WHERE own_rate_bps NOT BETWEEN 0 AND 10000
UNION ALL
SELECT 'exchange_rates', currency || '/' || valid_from, 'a rate above zero' FROM exchange_rates WHERE rate_millionths <= 0;

-- name: ranges_of_carts
-- of: 7
-- says: An item of a cart is 1 to 100 of a product.
SELECT 'cart_items', id, 'a quantity of 1 to 100' FROM cart_items WHERE quantity NOT BETWEEN 1 AND 100 OR resale_minor < 0;

-- name: stock
-- of: 7
-- says: No product has less than nothing left.
SELECT 'product_stock', product_id, 'at least 0' FROM product_stock WHERE remaining < 0;

-- name: paid_amounts
-- of: 9
-- says: An invoice is paid with what was allocated to it, and a payment is spent no more than once.
SELECT 'invoices', i.id, 'paid ' || COALESCE(sum(a.amount_minor::bigint), 0)
FROM invoices i LEFT JOIN payment_allocations a ON a.invoice_id = i.id
GROUP BY i.id HAVING i.paid_minor <> COALESCE(sum(a.amount_minor::bigint), 0)
UNION ALL
SELECT 'payments', p.id, 'at most ' || p.amount_minor || ' allocated' FROM payments p JOIN payment_allocations a ON a.payment_id = p.id
GROUP BY p.id HAVING sum(a.amount_minor::bigint) > p.amount_minor;

-- name: paid_invoices
-- of: 9
-- says: An invoice is paid exactly when what came in and what was written off is its total, and never more.
SELECT 'invoices', id, format('paid or void, or less than %s', total_minor) FROM invoices
WHERE paid_minor::bigint + credited_minor > total_minor OR refunded_minor > paid_minor
  OR (status = 'paid') <> (paid_minor::bigint + credited_minor = total_minor AND status <> 'void')
  OR (status = 'part_paid') <> (paid_minor > 0 AND paid_minor::bigint + credited_minor < total_minor)
  OR (status = 'paid') <> (paid_at IS NOT NULL) OR (status = 'void') <> (voided_at IS NOT NULL)
  OR (status = 'void' AND paid_minor::bigint + credited_minor > 0);

-- name: order_paid
-- of: 9
-- says: An order is paid exactly when its invoice is, and cancelled when that is void.
SELECT 'orders', o.id, CASE i.status WHEN 'paid' THEN 'paid' WHEN 'void' THEN 'cancelled' ELSE 'pending' END
FROM orders o JOIN invoices i ON i.order_id = o.id WHERE (o.status = 'paid') <> (i.status = 'paid')
  OR (o.status = 'cancelled') <> (i.status = 'void');

-- name: provider_references
-- of: 10
-- says: What a gateway names is there once: one payment, attempt, refund, dispute, method or customer for each reference.
SELECT 'payments', method || ' ' || reference, 'one' FROM payments WHERE reference IS NOT NULL GROUP BY method, reference HAVING count(*) > 1
UNION ALL
SELECT 'payment_attempts', gateway || ' ' || reference, 'one' FROM payment_attempts WHERE reference IS NOT NULL GROUP BY gateway, reference HAVING count(*) > 1
UNION ALL
SELECT 'gateway_refunds', gateway || ' ' || reference, 'one' FROM gateway_refunds WHERE reference IS NOT NULL GROUP BY gateway, reference HAVING count(*) > 1
UNION ALL
SELECT 'disputes', gateway || ' ' || reference, 'one' FROM disputes GROUP BY gateway, reference HAVING count(*) > 1
UNION ALL
SELECT 'payment_methods', gateway || ' ' || reference, 'one' FROM payment_methods GROUP BY gateway, reference HAVING count(*) > 1
UNION ALL
SELECT 'gateway_customers', gateway || ' ' || reference, 'one' FROM gateway_customers GROUP BY gateway, reference HAVING count(*) > 1;

-- name: ledger_references
-- of: 10
-- says: The ledger books each thing once: one transaction for each source and purpose.
SELECT 'ledger_transactions', reference, 'one' FROM ledger_transactions GROUP BY reference HAVING count(*) > 1;

-- name: payments_booked
-- of: 10
-- says: Every payment, invoice, void invoice and credit note that moves money is in the ledger.
SELECT source, id, 'a ledger transaction ' || reference FROM (
  SELECT 'payments' AS source, id, 'payment:' || id AS reference FROM payments
  UNION ALL SELECT 'invoices', id, 'invoice:' || id FROM invoices WHERE total_minor > 0
  UNION ALL SELECT 'invoices', id, 'invoice_void:' || id FROM invoices WHERE status = 'void' AND total_minor > 0
  UNION ALL SELECT 'credit_notes', id, 'credit_note:' || id FROM credit_notes) AS booked
WHERE NOT EXISTS (SELECT FROM ledger_transactions t WHERE t.reference = booked.reference);

-- name: attempts_settled
-- of: 10
-- says: An attempt that succeeded has the payment that its gateway took, and no payment has two attempts.
SELECT 'payment_attempts', a.id, 'a payment by ' || a.gateway FROM payment_attempts a LEFT JOIN payments p ON p.id = a.payment_id
WHERE (a.status = 'succeeded') <> (p.id IS NOT NULL) OR p.method <> a.gateway OR p.client_id <> a.client_id
UNION ALL
SELECT 'payments', payment_id, 'one attempt' FROM payment_attempts WHERE payment_id IS NOT NULL GROUP BY payment_id HAVING count(*) > 1;

-- name: one_open_attempt
-- of: 10
-- says: Nothing is tried for an invoice, given back of it or done to a service twice at a time.
SELECT 'invoices', invoice_id, 'one open attempt' FROM payment_attempts
WHERE invoice_id IS NOT NULL AND status IN ('started', 'unknown') GROUP BY invoice_id HAVING count(*) > 1
UNION ALL
SELECT 'invoices', invoice_id, 'one open refund' FROM gateway_refunds
WHERE invoice_id IS NOT NULL AND status IN ('started', 'unknown') GROUP BY invoice_id HAVING count(*) > 1
UNION ALL
SELECT 'services', service_id, 'one open action ' || kind FROM provisioning_actions
WHERE state IN ('waiting', 'running', 'failed') GROUP BY service_id, kind HAVING count(*) > 1;

-- name: refunds_within_payments
-- of: 11
-- says: What a gateway gives back of a payment is no more than it captured.
SELECT 'payments', p.id, 'at most ' || COALESCE(p.received_minor, p.amount_minor) || ' given back'
FROM payments p JOIN gateway_refunds r ON r.payment_id = p.id AND r.status <> 'failed' AND r.status <> 'returned'
GROUP BY p.id HAVING sum(r.amount_minor::bigint) > COALESCE(p.received_minor, p.amount_minor);

-- name: refunds_of_cards
-- of: 11
-- says: A refund to a card is borne by its credit note and, where it was begun elsewhere, by the balance, once.
SELECT 'gateway_refunds', r.id, 'taken from the balance: ' || COALESCE(sum(e.amount_minor), 0)
FROM gateway_refunds r LEFT JOIN ledger_transactions t ON t.reference = 'refund_from_balance:' || r.id
LEFT JOIN ledger_entries e ON e.transaction_id = t.id AND e.amount_minor > 0
GROUP BY r.id HAVING r.balance_minor::bigint <> COALESCE(sum(e.amount_minor), 0)
UNION ALL
SELECT 'invoices', COALESCE(n.invoice_id, r.invoice_id), 'credit notes to cards of ' || COALESCE(r.amount, 0) FROM (
  SELECT invoice_id, sum(amount_minor::bigint) AS amount FROM credit_notes
  WHERE invoice_id IS NOT NULL AND destination NOT IN ('invoice', 'balance') GROUP BY 1) AS n
FULL JOIN (
  SELECT invoice_id, sum(amount_minor::bigint - balance_minor) AS amount FROM gateway_refunds
  WHERE invoice_id IS NOT NULL AND status IN ('pending', 'succeeded', 'returned') GROUP BY 1) AS r ON r.invoice_id = n.invoice_id
WHERE COALESCE(n.amount, 0) <> COALESCE(r.amount, 0);

-- name: disputes
-- of: 11
-- says: What is lost in a dispute is taken from the balance, once, and nothing is held for one that has ended.
SELECT 'disputes', d.id, 'taken from the balance: ' || CASE d.status WHEN 'lost' THEN d.amount_minor::bigint ELSE 0 END
FROM disputes d LEFT JOIN ledger_transactions t ON t.reference = 'dispute:' || d.id
LEFT JOIN ledger_entries e ON e.transaction_id = t.id AND e.amount_minor > 0
GROUP BY d.id HAVING COALESCE(sum(e.amount_minor), 0) <> CASE d.status WHEN 'lost' THEN d.amount_minor::bigint ELSE 0 END
UNION ALL
SELECT 'fund_holds', h.id, 'released, or at most ' || d.amount_minor FROM disputes d JOIN fund_holds h ON h.id = d.hold_id
WHERE h.amount_minor > d.amount_minor OR (d.status <> 'open' AND h.released_at IS NULL);

-- name: rounding_kept
-- of: 11
-- says: What was let go as a rounding difference is never given back.
SELECT 'invoices', i.id, 'refunded at most ' || i.paid_minor - sum(a.amount_minor::bigint)
FROM invoices i JOIN payment_allocations a ON a.invoice_id = i.id JOIN payments p ON p.id = a.payment_id
WHERE p.method = 'rounding' GROUP BY i.id HAVING i.refunded_minor > i.paid_minor - sum(a.amount_minor::bigint);

-- name: document_numbers
-- of: 12
-- says: The numbers of invoices and credit notes are unique and have no gaps.
SELECT 'invoice_series', s.series, format('%s documents up to %s', s.next_number - 1, s.next_number - 1) FROM invoice_series s
LEFT JOIN (SELECT series, number FROM invoices UNION ALL SELECT series, number FROM credit_notes) AS d ON d.series = s.series
GROUP BY s.series HAVING count(d.number) <> s.next_number - 1 OR COALESCE(max(d.number), 0) <> s.next_number - 1
  OR count(DISTINCT d.number) <> s.next_number - 1;

-- name: periods_charged_once
-- of: 13
-- says: No time of a service is charged twice.
SELECT 'service_periods', service_id || '/' || period_start, 'to end by ' || next_start FROM (
  SELECT service_id, period_start, period_end, lead(period_start) OVER (PARTITION BY service_id ORDER BY period_start) AS next_start
  FROM service_periods) AS p WHERE next_start < period_end OR period_end <= period_start;

-- name: one_line_for_a_period
-- of: 13
-- says: One recurring line that is not void charges a service for a period.
SELECT 'services', l.service_id, 'one line for the period from ' || l.period_start FROM invoice_lines l
JOIN invoices i ON i.id = l.invoice_id AND i.status <> 'void'
WHERE l.kind = 'renewal' AND l.service_id IS NOT NULL AND l.period_start IS NOT NULL
GROUP BY l.service_id, l.period_start HAVING count(*) > 1;

-- name: periods_follow
-- of: 13
-- says: A running service's periods follow each other without gaps, up to its end.
SELECT 'services', s.id, 'periods up to ' || s.period_end FROM services s JOIN service_periods p ON p.service_id = s.id
WHERE s.period_end IS NOT NULL AND p.period_end <= s.period_end
GROUP BY s.id HAVING max(p.period_end) <> s.period_end
  OR sum(p.period_end - p.period_start) <> max(p.period_end) - min(p.period_start);

-- name: currencies
-- of: 14
-- says: A document, what pays it and what it charges are of one currency.
SELECT 'services', s.id::text, 'in ' || o.currency FROM services s JOIN orders o ON o.id = s.order_id WHERE s.currency <> o.currency
UNION ALL
SELECT 'payment_allocations', a.payment_id || '/' || a.invoice_id, 'in ' || i.currency FROM payment_allocations a
JOIN payments p ON p.id = a.payment_id JOIN invoices i ON i.id = a.invoice_id WHERE p.currency <> i.currency
UNION ALL
SELECT 'invoice_lines', l.invoice_id || '/' || l.position, 'of a service in ' || i.currency FROM invoice_lines l
JOIN services s ON s.id = l.service_id JOIN invoices i ON i.id = l.invoice_id WHERE s.currency <> i.currency
UNION ALL
SELECT 'payment_attempts', a.id::text, 'in ' || i.currency FROM payment_attempts a JOIN invoices i ON i.id = a.invoice_id
WHERE a.currency <> i.currency
UNION ALL
SELECT 'gateway_refunds', r.id::text, 'in ' || COALESCE(p.received_currency, p.currency) FROM gateway_refunds r
JOIN payments p ON p.id = r.payment_id WHERE r.currency <> COALESCE(p.received_currency, p.currency)
UNION ALL
SELECT 'disputes', d.id::text, 'in ' || COALESCE(p.received_currency, p.currency) FROM disputes d
JOIN payments p ON p.id = d.payment_id WHERE d.currency <> COALESCE(p.received_currency, p.currency);

-- name: entry_accounts
-- of: 14
-- says: An entry has the currency of its account, and that is the client's own or the provider's.
SELECT 'ledger_entries', e.transaction_id || '/' || e.position, 'in ' || a.currency FROM ledger_entries e
JOIN ledger_accounts a ON a.id = e.account_id WHERE e.currency <> a.currency OR a.client_id <> e.client_id;

-- name: currencies_mixed
-- of: 14
-- says: A transaction of the ledger has one currency, or passes through the account of exchange in each.
SELECT 'ledger_transactions', e.transaction_id, 'one currency' FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
GROUP BY e.transaction_id HAVING min(e.currency) <> max(e.currency)
  AND count(DISTINCT e.currency) <> count(DISTINCT e.currency) FILTER (WHERE a.kind = 'fx');

-- name: receivables
-- of: 15
-- says: What a client owes in the ledger is what its invoices are open for.
SELECT 'ledger_accounts', a.id, 'owes ' || COALESCE(i.due, 0) FROM ledger_accounts a
LEFT JOIN (SELECT account_id, sum(amount_minor) AS booked FROM ledger_entries GROUP BY 1) AS e ON e.account_id = a.id
LEFT JOIN (SELECT client_id, currency, sum(total_minor::bigint - paid_minor::bigint - credited_minor::bigint) AS due
  FROM invoices WHERE status <> 'void' GROUP BY 1, 2) AS i ON i.client_id = a.client_id AND i.currency = a.currency
WHERE a.kind = 'client_receivable' AND COALESCE(e.booked, 0) <> COALESCE(i.due, 0);

-- name: revenue_booked
-- of: 15
-- says: Revenue and refunds in the ledger are what invoices and credit notes say, before tax.
SELECT 'ledger_accounts', kind || ' ' || currency, 'changed by ' || -sum(net) FROM (
  SELECT CASE price_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct' END AS kind, currency,
    net_minor::bigint AS net FROM invoices WHERE status <> 'void'
  UNION ALL SELECT 'refunds', currency, -net_minor::bigint FROM credit_notes
  UNION ALL SELECT a.kind::text, e.currency, e.amount_minor FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
    WHERE a.kind IN ('revenue_reseller', 'revenue_direct', 'refunds')) AS booked
GROUP BY kind, currency HAVING sum(net) <> 0;

-- name: tax_booked
-- of: 15
-- says: Tax in the ledger is what invoices and credit notes say.
SELECT 'ledger_accounts', 'tax ' || currency, 'changed by ' || -sum(tax) FROM (
  SELECT currency, tax_minor::bigint AS tax FROM invoices WHERE status <> 'void'
  UNION ALL SELECT currency, -tax_minor::bigint FROM credit_notes
  UNION ALL SELECT e.currency, e.amount_minor FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
    WHERE a.kind = 'tax') AS booked
GROUP BY currency HAVING sum(tax) <> 0;

-- name: holds
-- of: 15
-- says: What is set aside of a balance is the sum of the holds that are not released.
SELECT 'ledger_accounts', a.id, 'held ' || COALESCE(sum(h.amount_minor::bigint), 0) FROM ledger_accounts a
LEFT JOIN fund_holds h ON h.client_id = a.client_id AND h.currency = a.currency AND h.released_at IS NULL
WHERE a.kind = 'client_held' GROUP BY a.id HAVING a.balance_minor <> COALESCE(sum(h.amount_minor::bigint), 0);

-- name: clearing
-- of: 15
-- says: Clearing accounts hold what came in, in the currency that it came in, less what went back.
SELECT 'ledger_accounts', 'clearing ' || gateway || ' ' || currency, 'changed by ' || sum(amount) FROM (
  SELECT COALESCE(received_currency, currency) AS currency, method AS gateway,
    COALESCE(received_minor, amount_minor)::bigint AS amount FROM payments WHERE method NOT IN ('balance', 'rounding')
  UNION ALL
  SELECT currency, destination, -amount_minor::bigint FROM credit_notes WHERE destination NOT IN ('invoice', 'balance')
  UNION ALL
  SELECT currency, gateway, amount_minor::bigint FROM gateway_refunds WHERE status = 'returned'
  UNION ALL
  SELECT currency, gateway, -balance_minor::bigint FROM gateway_refunds
  UNION ALL
  SELECT currency, gateway, -amount_minor::bigint FROM disputes WHERE status = 'lost'
  UNION ALL
  SELECT e.currency, a.gateway, -e.amount_minor FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
  WHERE a.kind = 'clearing') AS moved
GROUP BY currency, gateway HAVING sum(amount) <> 0;

-- name: rounding_booked
-- of: 15
-- says: What was let go is in the rounding account, and pays what a transfer left open of one invoice.
SELECT 'ledger_accounts', 'rounding ' || currency, 'changed by ' || sum(amount) FROM (
  SELECT currency, amount_minor::bigint AS amount FROM payments WHERE method = 'rounding'
  UNION ALL SELECT e.currency, -e.amount_minor FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
    WHERE a.kind = 'rounding') AS booked
GROUP BY currency HAVING sum(amount) <> 0
UNION ALL
SELECT 'payments', p.id::text, 'allocated whole to an invoice that a transfer paid' FROM payments p WHERE p.method = 'rounding' AND NOT EXISTS (
  SELECT FROM payment_allocations a JOIN payment_allocations o ON o.invoice_id = a.invoice_id
    JOIN payments t ON t.id = o.payment_id AND t.method = 'bank_transfer'
  WHERE a.payment_id = p.id AND a.amount_minor = p.amount_minor);

-- name: exchanged_payments
-- of: 14
-- says: What came in another currency counts at the rate that its payment keeps.
SELECT 'payments', id, 'amount ' || should FROM (
  SELECT id, amount_minor, round(received_minor::numeric * fx_rate_millionths * 10::numeric ^ currency_exponent(currency)
    / (1000000 * 10::numeric ^ currency_exponent(received_currency))) AS should
  FROM payments WHERE received_currency IS NOT NULL) AS p WHERE amount_minor <> should;

-- name: revenue_by_day
-- of: 15
-- says: A client's revenue by day is what its paid invoices came to, less what was refunded and credited.
WITH written_off AS (
  SELECT invoice_id, sum(net_minor::bigint) AS net, sum(base_minor::bigint) AS base FROM credit_notes
  WHERE destination = 'invoice' GROUP BY 1)
SELECT 'client_revenue_days', concat_ws('/', client_id, price_kind, day), format('changed by %s, %s in the provider''s currency', sum(own), sum(base)) FROM (
  SELECT client_id, price_kind, (paid_at AT TIME ZONE 'UTC')::date AS day,
    net_minor - COALESCE(net, 0) AS own, base_net_minor - COALESCE(base, 0) AS base
  FROM invoices i LEFT JOIN written_off w ON w.invoice_id = i.id WHERE status = 'paid'
  UNION ALL
  SELECT client_id, price_kind, (created_at AT TIME ZONE 'UTC')::date, -net_minor::bigint, -base_minor::bigint
  FROM credit_notes WHERE destination <> 'invoice'
  UNION ALL
  SELECT client_id, price_kind, day, -own_minor, -base_minor FROM client_revenue_days) AS booked
GROUP BY client_id, price_kind, day HAVING sum(own) <> 0 OR sum(base) <> 0;

-- name: customer_revenue_by_day
-- of: 15
-- says: What a customer has brought by day is what invoices for it came to, less what was refunded and credited.
WITH written_off AS (
  SELECT invoice_id, sum(net_minor::bigint) AS net FROM credit_notes WHERE destination = 'invoice' GROUP BY 1)
SELECT 'customer_revenue_days', concat_ws('/', customer_id, day), 'changed by ' || sum(own) FROM (
  SELECT i.client_id AS reseller_id, invoice_customer(i) AS customer_id, (i.paid_at AT TIME ZONE 'UTC')::date AS day,
    i.net_minor - COALESCE(w.net, 0) AS own FROM invoices i LEFT JOIN written_off w ON w.invoice_id = i.id WHERE i.status = 'paid'
  UNION ALL
  SELECT n.client_id, COALESCE(s.customer_id, invoice_customer(i)), (n.created_at AT TIME ZONE 'UTC')::date, -n.net_minor::bigint
  FROM credit_notes n LEFT JOIN services s ON s.id = n.service_id LEFT JOIN invoices i ON i.id = n.invoice_id
  WHERE n.destination <> 'invoice'
  UNION ALL
  SELECT reseller_id, customer_id, day, -own_minor FROM customer_revenue_days) AS booked
WHERE customer_id IS NOT NULL GROUP BY reseller_id, customer_id, day HAVING sum(own) <> 0;

-- name: customer_revenue
-- of: 15
-- says: A customer's revenue is the sum of its days, and its last order the newest.
SELECT 'customers', c.id, format('revenue %s, last order %s', COALESCE(d.own, 0), o.newest) FROM customers c
LEFT JOIN (SELECT customer_id, sum(own_minor) AS own FROM customer_revenue_days GROUP BY 1) AS d ON d.customer_id = c.id
LEFT JOIN (SELECT customer_id, max(created_at) AS newest FROM orders GROUP BY 1) AS o ON o.customer_id = c.id
WHERE c.revenue_minor <> COALESCE(d.own, 0) OR c.last_order_at IS DISTINCT FROM o.newest;

-- name: figures_of_clients
-- of: 15
-- says: The provider's figures of each client are what happened, added up or noted to be.
SELECT 'analytics_totals', concat_ws('/', client_id, price_kind, metric), format('changed by %s, %s in the provider''s currency, %s in number', sum(own), sum(base), sum(count)) FROM (
  SELECT client_id, price_kind::text, 'revenue' AS metric, own_minor AS own, base_minor AS base, 0::bigint AS count
  FROM client_revenue_days
  UNION ALL SELECT client_id, price_kind::text, 'paid', 0, 0, 1 FROM invoices WHERE status = 'paid' AND paid_minor > 0
  UNION ALL SELECT s.client_id, o.price_kind::text, 'services', run_rate(s), 0, 1
    FROM services s JOIN orders o ON o.id = s.order_id WHERE s.status = 'active'
  UNION ALL SELECT reseller_id, 'wholesale', 'customers', 0, 0, 1 FROM customers WHERE archived_at IS NULL
  UNION ALL SELECT client_id, price_kind, metric_of_client(metric), -own_minor, -base_minor, -count
    FROM analytics_facts WHERE metric <> 'owed'
  UNION ALL SELECT key::uuid, price_kind, metric, -own_minor, -base_minor, -count
    FROM analytics_totals WHERE dimension = 'client' AND grain = 'year' AND metric <> 'paid_late') AS booked
GROUP BY client_id, price_kind, metric HAVING sum(own) <> 0 OR sum(base) <> 0 OR sum(count) <> 0;

-- name: figures_of_buckets
-- of: 15
-- says: Thirds of a month, months, quarters and years of the provider's figures are each the sums of the next shorter ones.
SELECT 'analytics_totals', concat_ws('/', metric, dimension, price_kind, grain, bucket, key), format('changed by %s, %s in the provider''s currency, %s in number', sum(own), sum(base), sum(count)) FROM (
  SELECT metric, dimension, price_kind, key, CASE grain
      WHEN 'day' THEN CASE dimension WHEN 'client' THEN 'dekad' ELSE 'month' END WHEN 'dekad' THEN 'month'
      WHEN 'month' THEN CASE dimension WHEN 'client' THEN 'quarter' ELSE 'year' END ELSE 'year' END AS grain,
    CASE WHEN grain = 'day' AND dimension = 'client'
      THEN date_trunc('month', bucket::timestamp)::date + 10 * LEAST(2, (extract(day FROM bucket)::int - 1) / 10)
      ELSE date_trunc(CASE WHEN grain IN ('day', 'dekad') THEN 'month' WHEN grain = 'month' AND dimension = 'client' THEN 'quarter'
        ELSE 'year' END, bucket::timestamp)::date END AS bucket,
    own_minor AS own, base_minor AS base, count, seconds
  FROM analytics_totals WHERE grain <> 'year'
  UNION ALL
  SELECT metric, dimension, price_kind, key, grain, bucket, -own_minor, -base_minor, -count, -seconds
  FROM analytics_totals WHERE grain <> 'day') AS sums
GROUP BY metric, dimension, price_kind, grain, bucket, key HAVING (sum(own), sum(base), sum(count), sum(seconds)) <> (0, 0, 0, 0);

-- name: figures_of_views
-- of: 15
-- says: Every way to look at the provider's figures comes to the same.
WITH t AS (
  SELECT metric, price_kind, bucket, dimension, sum(base_minor) AS base, sum(count) AS count FROM analytics_totals
  WHERE grain = 'month' GROUP BY 1, 2, 3, 4),
whole AS (
  SELECT metric, price_kind, bucket, base, count FROM t WHERE dimension = 'all'
  UNION ALL
  SELECT metric_of_client(metric), price_kind, bucket, sum(base), sum(count) FROM t
  WHERE dimension = 'all' AND metric_of_client(metric) <> metric GROUP BY 1, 2, 3)
SELECT 'analytics_totals', concat_ws('/', metric, dimension, price_kind, bucket), format('%s in the provider''s currency, %s in number', whole.base, whole.count)
FROM t JOIN whole USING (metric, price_kind, bucket)
WHERE (t.base, CASE WHEN t.dimension = 'product' THEN 0 ELSE t.count END)
  <> (whole.base, CASE WHEN t.dimension = 'product' THEN 0 ELSE whole.count END);

-- name: owed
-- of: 15
-- says: What the provider's figures say is owed is what invoices are open for.
SELECT 'analytics_owed', client_id || ' ' || currency, format('changed by %s, %s in the provider''s currency, %s in number', sum(own), sum(base), sum(count)) FROM (
  SELECT i.client_id, i.currency, (open_part(i)).own AS own, (open_part(i)).base AS base, 1::bigint AS count
  FROM invoices i WHERE status IN ('issued', 'part_paid')
  UNION ALL SELECT client_id, currency, -own_minor, -base_minor, -count FROM analytics_facts WHERE metric = 'owed'
  UNION ALL SELECT client_id, currency, -own_minor, -base_minor, -invoices FROM analytics_owed) AS booked
GROUP BY client_id, currency HAVING sum(own) <> 0 OR sum(base) <> 0 OR sum(count) <> 0;

-- name: owed_sums
-- of: 15
-- says: What is owed by client, and by day due, is what is owed by both.
SELECT 'analytics_owed_by_client', client_id || ' ' || price_kind, format('changed by %s, %s in number', -sum(base), -sum(invoices)) FROM (
  SELECT client_id, price_kind, base_minor AS base, invoices FROM analytics_owed_by_client
  UNION ALL SELECT client_id, price_kind, -base_minor, -invoices FROM analytics_owed) AS booked
GROUP BY client_id, price_kind HAVING sum(base) <> 0 OR sum(invoices) <> 0
UNION ALL
SELECT 'analytics_owed_by_day', due_day || ' ' || price_kind, format('changed by %s, %s in number', -sum(base), -sum(invoices)) FROM (
  SELECT due_day, price_kind, base_minor AS base, invoices FROM analytics_owed_by_day
  UNION ALL SELECT due_day, price_kind, -base_minor, -invoices FROM analytics_owed) AS booked
GROUP BY due_day, price_kind HAVING sum(base) <> 0 OR sum(invoices) <> 0;

-- name: tenant_fences
-- of: 17
-- says: Every table of tenants has row-level security, enabled and forced, with a policy.
SELECT 'pg_class', c.relname, 'row-level security, enabled and forced, with a policy' FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  -- What all see alike: the catalogue and its prices, the provider's own settings and rates, the next numbers.
  AND NOT (c.relname IN ('_prisma_migrations', '_tierline_functions', 'catalog_version', 'categories', 'document_logos',
      'exchange_rates', 'invoice_series', 'option_groups', 'option_prices', 'options', 'product_option_groups',
      'product_prices', 'product_stock', 'products', 'settings', 'tiers')
    AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('client_id', 'reseller_id', 'user_id')))
  AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid));

-- name: weak_role
-- of: 17
-- says: The server's role is no superuser, passes by no policy, makes no roles or databases, and owns nothing.
WITH weak AS (
  SELECT r.* FROM pg_roles r WHERE r.rolname = 'tierline_app' OR EXISTS (
    -- A membership that neither inherits nor may be taken on is that of the role's maker.
    SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid AND g.rolname = 'tierline_app'
    WHERE m.member = r.oid AND (m.inherit_option OR m.set_option)))
SELECT 'pg_roles', rolname, 'no superuser, BYPASSRLS, CREATEROLE, CREATEDB' FROM weak
WHERE rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
UNION ALL
SELECT 'pg_roles', rolname, 'not the owner of ' || c.oid::regclass FROM weak JOIN pg_class c ON c.relowner = weak.oid
UNION ALL
SELECT 'pg_roles', rolname, 'not the owner of ' || p.oid::regprocedure FROM weak JOIN pg_proc p ON p.proowner = weak.oid
UNION ALL
SELECT 'pg_roles', rolname, 'no right to create in the schema public' FROM weak WHERE has_schema_privilege(weak.oid, 'public', 'CREATE');

-- name: no_way_around
-- of: 17
-- says: Every view sees with its reader's eyes, and no function runs as its owner.
SELECT 'pg_class', relname::text, 'security_invoker' FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
  AND (relkind = 'm' OR NOT COALESCE(reloptions && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false))
UNION ALL
SELECT 'pg_proc', oid::regprocedure::text, 'SECURITY INVOKER' FROM pg_proc
WHERE pronamespace = 'public'::regnamespace AND prosecdef;

-- name: tenant_keys
-- of: 18
-- says: A foreign key between two tables of tenants carries the tenant.
WITH tenancy AS (
  SELECT c.oid, CASE WHEN c.relname IN ('clients', 'resellers') THEN 'id' ELSE (
    SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('client_id', 'reseller_id')
      AND NOT a.attisdropped ORDER BY a.attname LIMIT 1) END AS tenant
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')),
keys AS (
  SELECT k.conrelid, k.conname, child.tenant AS child, parent.tenant AS parent,
    (SELECT array_agg(a.attname::text || '>' || b.attname::text) FROM unnest(k.conkey, k.confkey) AS u (mine, theirs)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.mine
      JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = u.theirs) AS pairs
  FROM pg_constraint k JOIN tenancy child ON child.oid = k.conrelid JOIN tenancy parent ON parent.oid = k.confrelid
  WHERE k.contype = 'f' AND child.tenant IS NOT NULL AND parent.tenant IS NOT NULL)
SELECT 'pg_constraint', conrelid::regclass || '.' || conname, 'of ' || child || ' too' FROM keys
WHERE NOT (child || '>' || parent = ANY (pairs))
  -- An entry may be on the provider's account; an admin's view is of another client than the admin's session.
  AND conname NOT IN ('ledger_entries_account_id_fkey', 'see_as_views_session_id_fkey');

-- name: children_of_tenants
-- of: 18
-- says: What belongs to something belongs to its tenant.
SELECT 'order_items', i.id::text, 'of ' || o.client_id FROM order_items i JOIN orders o ON o.id = i.order_id WHERE i.client_id <> o.client_id
UNION ALL SELECT 'order_lines', l.order_item_id || '/' || l.position, 'of ' || i.client_id FROM order_lines l JOIN order_items i ON i.id = l.order_item_id WHERE l.client_id <> i.client_id
UNION ALL SELECT 'orders', o.id::text, 'of ' || c.reseller_id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.reseller_id <> o.client_id
UNION ALL SELECT 'services', s.id::text, 'of ' || o.client_id FROM services s JOIN orders o ON o.id = s.order_id WHERE s.client_id <> o.client_id
UNION ALL SELECT 'services', s.id::text, 'of ' || c.reseller_id FROM services s JOIN customers c ON c.id = s.customer_id WHERE s.client_id <> c.reseller_id
UNION ALL SELECT 'service_periods', p.service_id::text, 'of ' || s.client_id FROM service_periods p JOIN services s ON s.id = p.service_id WHERE p.client_id <> s.client_id
UNION ALL SELECT 'provisioning_actions', a.id::text, 'of ' || s.client_id FROM provisioning_actions a JOIN services s ON s.id = a.service_id WHERE a.client_id <> s.client_id
UNION ALL SELECT 'invoices', i.id::text, 'of ' || o.client_id FROM invoices i JOIN orders o ON o.id = i.order_id WHERE i.client_id <> o.client_id
UNION ALL SELECT 'invoice_lines', l.invoice_id || '/' || l.position, 'of ' || i.client_id FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id WHERE l.client_id <> i.client_id
UNION ALL SELECT 'payment_allocations', a.payment_id || '/' || a.invoice_id, 'of ' || i.client_id FROM payment_allocations a JOIN invoices i ON i.id = a.invoice_id WHERE a.client_id <> i.client_id
UNION ALL SELECT 'payment_allocations', a.payment_id || '/' || a.invoice_id, 'of ' || p.client_id FROM payment_allocations a JOIN payments p ON p.id = a.payment_id WHERE a.client_id <> p.client_id
UNION ALL SELECT 'credit_notes', n.id::text, 'of ' || i.client_id FROM credit_notes n JOIN invoices i ON i.id = n.invoice_id WHERE n.client_id <> i.client_id
UNION ALL SELECT 'ledger_entries', e.transaction_id || '/' || e.position, 'of ' || t.client_id FROM ledger_entries e JOIN ledger_transactions t ON t.id = e.transaction_id WHERE e.client_id <> t.client_id
UNION ALL SELECT 'cart_items', i.id::text, 'of ' || c.client_id FROM cart_items i JOIN carts c ON c.id = i.cart_id WHERE i.client_id <> c.client_id
UNION ALL SELECT 'tickets', t.id::text, 'of ' || s.client_id FROM tickets t JOIN services s ON s.id = t.service_id WHERE t.client_id <> s.client_id
UNION ALL SELECT 'ticket_messages', m.id::text, 'of ' || t.client_id FROM ticket_messages m JOIN tickets t ON t.id = m.ticket_id WHERE m.client_id <> t.client_id
UNION ALL SELECT 'ticket_files', f.id::text, 'of ' || m.client_id FROM ticket_files f JOIN ticket_messages m ON m.id = f.message_id WHERE f.client_id <> m.client_id
UNION ALL SELECT 'customer_links', l.id::text, 'of ' || c.reseller_id FROM customer_links l JOIN customers c ON c.id = l.customer_id WHERE l.reseller_id <> c.reseller_id
UNION ALL SELECT 'webhook_deliveries', d.id::text, 'of ' || e.reseller_id FROM webhook_deliveries d JOIN webhook_endpoints e ON e.id = d.endpoint_id WHERE d.reseller_id <> e.reseller_id
UNION ALL SELECT 'webhook_tries', t.id::text, 'of ' || d.reseller_id FROM webhook_tries t JOIN webhook_deliveries d ON d.id = t.delivery_id WHERE t.reseller_id <> d.reseller_id
UNION ALL SELECT 'request_logs', r.id::text, 'of ' || k.reseller_id FROM request_logs r JOIN api_keys k ON k.id = r.key_id WHERE r.reseller_id <> k.reseller_id
UNION ALL SELECT 'application_files', f.id::text, 'of ' || a.client_id FROM application_files f JOIN applications a ON a.id = f.application_id WHERE f.client_id <> a.client_id;

-- name: sealed_secrets
-- of: 21
-- says: Passwords, keys, tokens and secrets are kept hashed or sealed, and no key stands in a record.
SELECT 'users', id::text, 'an argon2id hash' FROM users WHERE password_hash NOT LIKE '$argon2id$%'
UNION ALL SELECT 'api_keys', id::text, 'a SHA-256 hash' FROM api_keys
  WHERE octet_length(secret_hash) <> 32 OR octet_length(previous_secret_hash) <> 32 OR length(prefix) > 13 OR length(last_four) > 4
UNION ALL SELECT 'sessions', id::text, 'a SHA-256 hash' FROM sessions WHERE octet_length(token_hash) <> 32
UNION ALL SELECT 'invitations', id::text, 'a SHA-256 hash' FROM invitations WHERE octet_length(token_hash) <> 32
UNION ALL SELECT 'customer_links', id::text, 'a SHA-256 hash' FROM customer_links WHERE octet_length(token_hash) <> 32
UNION ALL SELECT 'sign_in_challenges', id::text, 'a SHA-256 hash' FROM sign_in_challenges WHERE octet_length(token_hash) <> 32
UNION ALL SELECT 'two_steps', user_id::text, 'sealed' FROM two_steps WHERE secret NOT LIKE 'sealed:%'
UNION ALL SELECT 'webhook_endpoints', id::text, 'sealed' FROM webhook_endpoints WHERE secret NOT LIKE 'sealed:%' OR previous_secret NOT LIKE 'sealed:%'
UNION ALL SELECT 'activity', id::text, 'without a key' FROM activity
  WHERE before::text ~ 'trl_live_[0-9A-Za-z]{36}' OR after::text ~ 'trl_live_[0-9A-Za-z]{36}'
UNION ALL SELECT 'outbox_events', id::text, 'without a key' FROM outbox_events WHERE payload::text ~ 'trl_live_[0-9A-Za-z]{36}'
UNION ALL SELECT 'request_logs', id::text, 'without a key' FROM request_logs
  WHERE path ~ 'trl_live_[0-9A-Za-z]{36}' OR request_body ~ 'trl_live_[0-9A-Za-z]{36}' OR answer_body ~ 'trl_live_[0-9A-Za-z]{36}';

-- name: kept_answers
-- of: 22
-- says: The first answer to a request with an idempotency key is kept whole, with the hash of its body.
SELECT 'idempotency_keys', concat_ws(' ', client_id, method, path, key), 'a status, an answer and a SHA-256 hash' FROM idempotency_keys
WHERE octet_length(body_hash) <> 32 OR status NOT BETWEEN 100 AND 599 OR (response = '' AND status <> 204);

-- name: status_history
-- of: 24
-- says: What the log says of a status is a step that its table of states allows.
WITH allowed AS (
  SELECT o.object_type, step FROM (VALUES ('order', 'orders'), ('invoice', 'invoices'), ('application', 'applications'),
    ('service', 'services'), ('ticket', 'tickets'), ('mail', 'mails')) AS o (object_type, relation)
  JOIN pg_trigger t ON t.tgrelid = o.relation::regclass AND t.tgname = 'transition',
  unnest(string_to_array(encode(t.tgargs, 'escape'), '\000')) AS step WHERE step <> ''
  UNION ALL
  SELECT 'reseller', step FROM unnest(ARRAY['active>suspended', 'active>inactive', 'suspended>active', 'suspended>inactive',
    'inactive>active']) AS step)
SELECT 'activity', a.id, format('a step that a %s may take, not %s to %s', a.object_type, a.before->>'status', a.after->>'status')
FROM activity a
WHERE a.object_type IN ('order', 'invoice', 'application', 'service', 'ticket', 'mail', 'reseller')
  AND a.before->>'status' <> a.after->>'status' AND NOT EXISTS (
    SELECT FROM allowed w WHERE w.object_type = a.object_type AND w.step = (a.before->>'status') || '>' || (a.after->>'status'));

-- name: status_told
-- of: 24
-- says: The log tells once how each order ended: paid or cancelled, and never both.
SELECT 'activity', object_id, 'one end' FROM activity
WHERE object_type = 'order' AND action IN ('order.paid', 'order.cancelled') GROUP BY object_id HAVING count(*) > 1
UNION ALL
SELECT 'clients', o.client_id || ' ' || o.status, count(*) || ' orders in the log' FROM orders o
WHERE o.status IN ('paid', 'cancelled') GROUP BY o.client_id, o.status
HAVING count(*) <> (SELECT count(DISTINCT object_id) FROM activity
  WHERE client_id = o.client_id AND object_type = 'order' AND action = 'order.' || o.status);

-- name: orders_told
-- of: 25
-- says: Every order has one event of its creation, and every invoice one of its own.
SELECT 'clients', o.client_id::text, count(*) || ' events order.created' FROM orders o GROUP BY o.client_id
HAVING count(*) <> (SELECT count(DISTINCT payload->>'id') FROM outbox_events WHERE client_id = o.client_id AND type = 'order.created')
UNION ALL
SELECT 'outbox_events', payload->>'id', 'one event ' || type FROM outbox_events
WHERE type IN ('order.created', 'order.paid', 'order.cancelled', 'invoice.created', 'invoice.paid', 'invoice.voided')
GROUP BY type, payload->>'id' HAVING count(*) > 1
UNION ALL
SELECT 'clients', i.client_id::text, count(*) || ' events invoice.voided' FROM invoices i WHERE i.status = 'void' GROUP BY i.client_id
HAVING count(*) <> (SELECT count(DISTINCT payload->>'id') FROM outbox_events WHERE client_id = i.client_id AND type = 'invoice.voided');

-- name: webhooks_of_events
-- of: 25
-- says: A webhook is of an event of its own reseller, once for each endpoint, and is pending, on its way or over.
SELECT 'webhook_deliveries', d.id::text, 'of an event ' || d.event_type FROM webhook_deliveries d
JOIN outbox_events e ON e.id = d.event_id WHERE e.type <> d.event_type OR e.client_id IS DISTINCT FROM d.reseller_id
UNION ALL
SELECT 'webhook_deliveries', endpoint_id || '/' || event_id, 'one' FROM webhook_deliveries GROUP BY endpoint_id, event_id HAVING count(*) > 1
UNION ALL
SELECT 'webhook_deliveries', id::text, 'a next try while it is pending, and a worker while it is sent' FROM webhook_deliveries
WHERE (status = 'pending') <> (next_try_at IS NOT NULL) OR (status = 'sending') <> (lease_until IS NOT NULL);

-- name: mails_of_events
-- of: 25
-- says: A mail is written once for each event, kind and recipient, and a sent one says when.
SELECT 'mails', concat_ws(' ', event_id, type, recipient), 'one' FROM mails GROUP BY event_id, type, recipient HAVING count(*) > 1
UNION ALL
SELECT 'mails', id::text, 'sent at some time' FROM mails WHERE status = 'sent' AND sent_at IS NULL;

-- name: orders_logged
-- of: 26
-- says: Every order has one row in the log of its creation.
SELECT 'clients', o.client_id, count(*) || ' rows order.created' FROM orders o GROUP BY o.client_id
HAVING count(*) <> (SELECT count(*) FROM activity WHERE client_id = o.client_id AND action = 'order.created')
  OR count(*) <> (SELECT count(DISTINCT object_id) FROM activity WHERE client_id = o.client_id AND action = 'order.created');

-- name: log_chained
-- of: 26
-- says: The log's chain counts from 1 without gaps, each link holds the one before it, and each row is in the chain or waits for it.
SELECT 'activity_chain', seq::text, 'the link after ' || COALESCE(before, 0) || ', made of it' FROM (
  SELECT seq, hash, row_hash, lag(seq) OVER (ORDER BY seq) AS before, lag(hash) OVER (ORDER BY seq) AS head FROM activity_chain) AS c
WHERE seq <> COALESCE(before, 0) + 1 OR hash <> sha256(COALESCE(head, sha256('')) || row_hash)
UNION ALL
SELECT 'activity', COALESCE(a.id, c.activity_id)::text, CASE WHEN a.id IS NULL THEN 'there, as the chain says' ELSE 'in the chain, or waiting for it' END
FROM activity a FULL JOIN activity_chain c ON c.activity_id = a.id
WHERE a.id IS NULL OR (c.activity_id IS NULL) <> EXISTS (SELECT FROM activity_to_chain w WHERE w.activity_id = a.id)
UNION ALL
SELECT 'activity', w.activity_id::text, 'there, as it waits for the chain' FROM activity_to_chain w
WHERE NOT EXISTS (SELECT FROM activity a WHERE a.id = w.activity_id);

-- name: owners
-- of: house
-- says: A client that has people has an owner among them.
SELECT 'clients', client_id, 'an owner' FROM memberships GROUP BY client_id HAVING count(*) FILTER (WHERE role = 'owner') = 0;

-- name: applications_decided
-- of: house
-- says: A client has one open application at most, and whoever was approved is a reseller.
SELECT 'clients', client_id, 'one open application' FROM applications
WHERE status IN ('pending', 'info_requested') GROUP BY client_id HAVING count(*) > 1
UNION ALL
SELECT 'applications', a.id, 'of a reseller' FROM applications a
WHERE a.status = 'approved' AND NOT EXISTS (SELECT FROM resellers r WHERE r.id = a.client_id);

-- name: tier_history
-- of: house
-- says: A look at a reseller's tier that moved it names two tiers, and one that did not names one.
SELECT 'tier_evaluations', id, CASE WHEN outcome IN ('raised', 'lowered') THEN 'from one tier to another' ELSE 'no move' END
FROM tier_evaluations WHERE (outcome IN ('raised', 'lowered')) <> (from_tier <> to_tier);

-- name: unpaid_services
-- of: house
-- says: Services of unpaid orders have not started, and those of paid ones have.
SELECT 'services', s.id, CASE o.status WHEN 'paid' THEN 'begun' ELSE o.status::text END FROM services s JOIN orders o ON o.id = s.order_id
WHERE (o.status = 'pending' AND s.status <> 'pending') OR (o.status = 'cancelled' AND s.status <> 'cancelled')
  OR (o.status = 'paid' AND s.status = 'pending');

-- name: provisioned_services
-- of: house
-- says: Every paid service has been handed to provisioning, and runs only when that is done.
SELECT 'services', s.id, 'handed to provisioning' FROM services s WHERE s.status = 'provisioning' AND NOT EXISTS (
  SELECT FROM provisioning_actions WHERE service_id = s.id AND kind = 'create')
UNION ALL
SELECT 'services', s.id, 'provisioned' FROM services s JOIN provisioning_actions a ON a.service_id = s.id AND a.kind = 'create'
WHERE s.status = 'active' AND a.state IN ('waiting', 'running', 'failed');

-- name: pending_changes
-- of: house
-- says: What waits on a service waits for an invoice that still can be paid, or that a job is about to work off.
SELECT 'services', s.id, 'waiting for no void invoice' FROM services s JOIN invoices i ON i.id = s.pending_invoice_id
WHERE i.status = 'void' OR s.pending_change IS NULL
UNION ALL
SELECT 'services', id, 'waiting for an invoice' FROM services WHERE pending_change IS NOT NULL AND pending_invoice_id IS NULL;

-- name: customers_of_invoices
-- of: house
-- says: An invoice charges services of one customer.
SELECT 'invoices', l.invoice_id, 'of one customer' FROM invoice_lines l JOIN services s ON s.id = l.service_id
GROUP BY l.invoice_id HAVING count(DISTINCT COALESCE(s.customer_id::text, '')) > 1;

-- name: merged_customers
-- of: house
-- says: Nothing is left of a customer that was merged.
SELECT 'customers', c.id, 'without orders, services and carts' FROM customers c WHERE merged_into_id IS NOT NULL AND (archived_at IS NULL
  OR EXISTS (SELECT FROM orders WHERE customer_id = c.id) OR EXISTS (SELECT FROM services WHERE customer_id = c.id)
  OR EXISTS (SELECT FROM carts WHERE customer_id = c.id) OR EXISTS (SELECT FROM customer_notes WHERE customer_id = c.id));

-- name: tickets_begin
-- of: house
-- says: A ticket begins with what somebody wrote.
SELECT 'tickets', t.id, 'a message' FROM tickets t WHERE NOT EXISTS (SELECT FROM ticket_messages m WHERE m.ticket_id = t.id);

-- name: views_as_clients
-- of: house
-- says: An admin sees the portal as a client for an hour at most, with a reason, once at a time.
SELECT 'see_as_views', id::text, 'an hour at most, with a reason' FROM see_as_views
WHERE expires_at > started_at + interval '1 hour' OR reason = ''
UNION ALL
SELECT 'sessions', session_id::text, 'one open view' FROM see_as_views WHERE ended_at IS NULL GROUP BY session_id HAVING count(*) > 1;
