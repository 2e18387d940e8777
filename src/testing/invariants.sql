-- What always holds (reliability.md, section 3). Each query returns the rows that break it: none, ever.

-- name: invoice totals are the sum of their lines and their tax
SELECT i.id FROM invoices i LEFT JOIN invoice_lines l ON l.invoice_id = i.id
GROUP BY i.id HAVING i.net_minor IS DISTINCT FROM COALESCE(sum(l.amount_minor::bigint), 0)
  OR i.tax_minor IS DISTINCT FROM COALESCE(sum(l.tax_minor::bigint), 0)
  OR i.total_minor <> i.net_minor::bigint + i.tax_minor OR bool_or(l.tax_bps <> i.tax_bps);

-- name: tax is the rate of the net amount, rounded half away from zero
SELECT id FROM invoices WHERE tax_minor <> round(net_minor::numeric * tax_bps / 10000);

-- name: order totals are the sum of their items, and items of their lines
SELECT o.id FROM orders o LEFT JOIN order_items i ON i.order_id = o.id
GROUP BY o.id HAVING o.total_minor <> COALESCE(sum(i.total_minor::bigint), 0)
UNION ALL
SELECT i.id FROM order_items i LEFT JOIN order_lines l ON l.order_item_id = i.id
GROUP BY i.id HAVING i.total_minor <> COALESCE(sum(l.amount_minor::bigint), 0);

-- name: an order's invoice says what the order said
SELECT o.id FROM orders o JOIN invoices i ON i.order_id = o.id
WHERE (o.total_minor, o.currency, o.price_kind) IS DISTINCT FROM (i.net_minor, i.currency, i.price_kind);

-- name: every order has its invoice and a service for each unit
SELECT o.id FROM orders o WHERE NOT EXISTS (SELECT FROM invoices WHERE order_id = o.id)
UNION ALL
SELECT i.id FROM order_items i LEFT JOIN services s ON s.order_item_id = i.id
GROUP BY i.id HAVING count(s.id) <> i.quantity;

-- name: ledger transactions balance in each currency, with two entries or more
SELECT t.id FROM ledger_transactions t LEFT JOIN ledger_entries e ON e.transaction_id = t.id
GROUP BY t.id, e.currency HAVING count(e.position) < 2 OR sum(e.amount_minor) <> 0;

-- name: a balance is the sum of its entries
SELECT a.id, a.balance_minor FROM ledger_accounts a LEFT JOIN ledger_entries e ON e.account_id = a.id
WHERE a.kind IN ('client_balance', 'client_held') GROUP BY a.id HAVING a.balance_minor <> -COALESCE(sum(e.amount_minor), 0);

-- name: revenue by day is what paid invoices came to less what was refunded and credited
SELECT client_id, price_kind, day, sum(own), sum(base) FROM (
  SELECT client_id, price_kind, (paid_at AT TIME ZONE 'UTC')::date AS day,
    net_minor - COALESCE((SELECT sum(net_minor::bigint) FROM credit_notes
      WHERE invoice_id = i.id AND destination = 'invoice'), 0) AS own,
    base_net_minor - COALESCE((SELECT sum(base_minor::bigint) FROM credit_notes
      WHERE invoice_id = i.id AND destination = 'invoice'), 0) AS base FROM invoices i WHERE status = 'paid'
  UNION ALL
  SELECT client_id, price_kind, (created_at AT TIME ZONE 'UTC')::date, -net_minor::bigint, -base_minor::bigint
  FROM credit_notes WHERE destination <> 'invoice'
  UNION ALL
  SELECT client_id, price_kind, day, -own_minor, -base_minor FROM client_revenue_days) AS booked
GROUP BY 1, 2, 3 HAVING sum(own) <> 0 OR sum(base) <> 0;

-- name: what was credited is the sum of its credit notes, and wholly credited is wholly so before tax and in the provider's currency
SELECT i.id FROM invoices i LEFT JOIN credit_notes n ON n.invoice_id = i.id
GROUP BY i.id HAVING i.refunded_minor <> COALESCE(sum(n.amount_minor::bigint) FILTER (WHERE n.destination <> 'invoice'), 0)
  OR i.credited_minor <> COALESCE(sum(n.amount_minor::bigint) FILTER (WHERE n.destination = 'invoice'), 0)
  OR (i.total_minor > 0 AND i.refunded_minor::bigint + i.credited_minor = i.total_minor
    AND (i.base_net_minor <> sum(n.base_minor::bigint) OR i.net_minor <> sum(n.net_minor::bigint)));

-- name: what clients owe in the ledger is what their invoices say
SELECT a.client_id, a.currency FROM ledger_accounts a
LEFT JOIN ledger_entries e ON e.account_id = a.id WHERE a.kind = 'client_receivable'
GROUP BY a.id HAVING COALESCE(sum(e.amount_minor), 0) <> (
  SELECT COALESCE(sum(total_minor::bigint - paid_minor::bigint - credited_minor::bigint), 0) FROM invoices
  WHERE client_id = a.client_id AND currency = a.currency AND status <> 'void');

-- name: an entry has the currency of its account
SELECT e.transaction_id FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id WHERE e.currency <> a.currency;

-- name: a paid amount is the sum of its allocations, and no payment is spent twice
SELECT i.id FROM invoices i LEFT JOIN payment_allocations a ON a.invoice_id = i.id
GROUP BY i.id HAVING i.paid_minor <> COALESCE(sum(a.amount_minor::bigint), 0)
UNION ALL
SELECT p.id FROM payments p JOIN payment_allocations a ON a.payment_id = p.id
GROUP BY p.id HAVING sum(a.amount_minor::bigint) > p.amount_minor;

-- name: an order is paid exactly when its invoice is
SELECT o.id FROM orders o JOIN invoices i ON i.order_id = o.id WHERE (o.status = 'paid') <> (i.status = 'paid')
  OR (o.status = 'cancelled') <> (i.status = 'void');

-- name: services of unpaid orders have not started
SELECT s.id FROM services s JOIN orders o ON o.id = s.order_id
WHERE (o.status = 'pending' AND s.status <> 'pending') OR (o.status = 'cancelled' AND s.status <> 'cancelled')
  OR (o.status = 'paid' AND s.status = 'pending');

-- name: the numbers of invoices and credit notes have no gaps
SELECT s.series FROM invoice_series s
LEFT JOIN (SELECT series, number FROM invoices UNION ALL SELECT series, number FROM credit_notes) AS d ON d.series = s.series
GROUP BY s.series HAVING count(d.number) <> s.next_number - 1 OR COALESCE(max(d.number), 0) <> s.next_number - 1;

-- name: tax in the ledger is what documents say
SELECT currency FROM (
  SELECT currency, tax_minor::bigint AS tax FROM invoices WHERE status <> 'void'
  UNION ALL SELECT currency, -tax_minor::bigint FROM credit_notes
  UNION ALL SELECT e.currency, e.amount_minor FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
    WHERE a.kind = 'tax') AS booked
GROUP BY currency HAVING sum(tax) <> 0;

-- name: what is set aside is the sum of the holds that are not released
SELECT a.client_id FROM ledger_accounts a WHERE a.kind = 'client_held' AND a.balance_minor <> (
  SELECT COALESCE(sum(amount_minor::bigint), 0) FROM fund_holds
  WHERE client_id = a.client_id AND currency = a.currency AND released_at IS NULL);

-- name: wholesale lines are retail less their rate, rounded half away from zero
SELECT order_item_id FROM order_lines
WHERE CASE WHEN cap IS NULL AND rule NOT IN ('price_book', 'override')
    THEN unit_minor <> round(retail_unit_minor::numeric * (10000 - discount_bps) / 10000)
    WHEN cap = 'retail' THEN unit_minor <> retail_unit_minor
    ELSE unit_minor > retail_unit_minor END
  OR (rule IN ('retail', 'price_book') AND discount_bps <> 0);

-- name: children belong to their parent's tenant
SELECT i.id FROM order_items i JOIN orders o ON o.id = i.order_id WHERE i.client_id <> o.client_id
UNION ALL SELECT s.id FROM services s JOIN orders o ON o.id = s.order_id WHERE s.client_id <> o.client_id
UNION ALL SELECT i.id FROM invoices i JOIN orders o ON o.id = i.order_id WHERE i.client_id <> o.client_id
UNION ALL SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.reseller_id <> o.client_id;

-- name: every order has one activity row and one event of its creation
SELECT o.client_id FROM orders o GROUP BY o.client_id
HAVING count(*) <> (SELECT count(DISTINCT object_id) FROM activity WHERE client_id = o.client_id AND action = 'order.created')
  OR count(*) <> (SELECT count(DISTINCT payload->>'id') FROM outbox_events WHERE client_id = o.client_id AND type = 'order.created');

-- name: a client that has people has an owner among them
SELECT client_id FROM memberships GROUP BY client_id HAVING count(*) FILTER (WHERE role = 'owner') = 0;

-- name: every paid service has been handed to provisioning, and runs only when that is done
SELECT s.id FROM services s WHERE s.status = 'provisioning' AND NOT EXISTS (
  SELECT FROM provisioning_actions WHERE service_id = s.id AND kind = 'create')
UNION ALL
SELECT s.id FROM services s JOIN provisioning_actions a ON a.service_id = s.id AND a.kind = 'create'
WHERE s.status = 'active' AND a.state IN ('waiting', 'running', 'failed');

-- name: a running service's periods follow each other without gaps, up to its end
SELECT s.id FROM services s JOIN service_periods p ON p.service_id = s.id
WHERE s.period_end IS NOT NULL AND p.period_end <= s.period_end
GROUP BY s.id HAVING max(p.period_end) <> s.period_end
  OR sum(p.period_end - p.period_start) <> max(p.period_end) - min(p.period_start);

-- name: no time of a service is charged twice
SELECT p.service_id FROM service_periods p JOIN service_periods q ON q.service_id = p.service_id
  AND q.period_start > p.period_start AND q.period_start < p.period_end;

-- name: what waits on a service waits for an invoice that still can be paid, or that a job is about to work off
SELECT s.id FROM services s JOIN invoices i ON i.id = s.pending_invoice_id WHERE i.status = 'void';

-- name: what was let go is in the rounding account, and pays what a transfer left open of one invoice
SELECT currency FROM (
  SELECT currency, amount_minor::bigint AS amount FROM payments WHERE method = 'rounding'
  UNION ALL SELECT e.currency, -e.amount_minor FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
    WHERE a.kind = 'rounding') AS booked
GROUP BY currency HAVING sum(amount) <> 0
UNION ALL
SELECT p.id::text FROM payments p WHERE p.method = 'rounding' AND NOT EXISTS (
  SELECT FROM payment_allocations a JOIN payment_allocations o ON o.invoice_id = a.invoice_id
    JOIN payments t ON t.id = o.payment_id AND t.method = 'bank_transfer'
  WHERE a.payment_id = p.id AND a.amount_minor = p.amount_minor);

-- name: what was let go as a rounding difference is never given back
SELECT i.id FROM invoices i JOIN payment_allocations a ON a.invoice_id = i.id JOIN payments p ON p.id = a.payment_id
WHERE p.method = 'rounding' GROUP BY i.id HAVING i.refunded_minor > i.paid_minor - sum(a.amount_minor::bigint);

-- name: what came in another currency counts at the rate that its payment keeps
SELECT id FROM payments WHERE received_currency IS NOT NULL AND amount_minor <>
  round(received_minor::numeric * fx_rate_millionths * 10 ^ currency_exponent(currency)
    / (1000000 * 10 ^ currency_exponent(received_currency)));

-- name: clearing accounts hold what came in, in the currency that it came in, less what went back
SELECT currency, gateway FROM (
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
GROUP BY 1, 2 HAVING sum(amount) <> 0;

-- name: a refund made elsewhere is borne by its credit note and the balance, once
SELECT r.id FROM gateway_refunds r LEFT JOIN ledger_transactions t ON t.reference = 'refund_from_balance:' || r.id
LEFT JOIN ledger_entries e ON e.transaction_id = t.id AND e.amount_minor > 0
GROUP BY r.id HAVING r.balance_minor::bigint <> COALESCE(sum(e.amount_minor), 0)
UNION ALL
SELECT i.id FROM invoices i WHERE (SELECT COALESCE(sum(amount_minor::bigint), 0) FROM credit_notes
    WHERE invoice_id = i.id AND destination NOT IN ('invoice', 'balance'))
  <> (SELECT COALESCE(sum(amount_minor::bigint - balance_minor), 0) FROM gateway_refunds
    WHERE invoice_id = i.id AND status IN ('pending', 'succeeded', 'returned'));

-- name: what is lost in a dispute is taken from the balance, once, and nothing is held for one that has ended
SELECT d.id FROM disputes d LEFT JOIN ledger_transactions t ON t.reference = 'dispute:' || d.id
LEFT JOIN ledger_entries e ON e.transaction_id = t.id AND e.amount_minor > 0
GROUP BY d.id HAVING COALESCE(sum(e.amount_minor), 0) <> CASE d.status WHEN 'lost' THEN d.amount_minor::bigint ELSE 0 END
UNION ALL
SELECT d.id FROM disputes d JOIN fund_holds h ON h.id = d.hold_id
WHERE h.amount_minor > d.amount_minor OR (d.status <> 'open' AND h.released_at IS NULL);

-- name: a balance is below its limit only by what was taken back
SELECT client_id FROM ledger_accounts WHERE balance_minor < -credit_limit_minor
  AND overdrawn_minor < -credit_limit_minor - balance_minor;

-- name: the provider's figures of each client are what happened, added up or noted to be
SELECT client_id, price_kind, metric FROM (
  SELECT client_id, price_kind::text, 'revenue' AS metric, own_minor AS own, base_minor AS base, 0::bigint AS count
  FROM client_revenue_days
  UNION ALL SELECT client_id, price_kind::text, 'paid', 0, 0, 1 FROM invoices WHERE status = 'paid' AND paid_minor > 0
  UNION ALL SELECT s.client_id, o.price_kind::text, 'services', run_rate(s), 0, 1
    FROM services s JOIN orders o ON o.id = s.order_id WHERE s.status = 'active'
  UNION ALL SELECT reseller_id, 'wholesale', 'customers', 0, 0, 1 FROM customers WHERE archived_at IS NULL
  UNION ALL SELECT client_id, price_kind, metric_of_client(metric), -own_minor, -base_minor, -count
    FROM analytics_facts WHERE metric <> 'owed'
  UNION ALL SELECT key::uuid, price_kind, metric, -own_minor, -base_minor, -count
    FROM analytics_totals WHERE dimension = 'client' AND grain = 'month' AND metric <> 'paid_late') AS booked
GROUP BY 1, 2, 3 HAVING sum(own) <> 0 OR sum(base) <> 0 OR sum(count) <> 0;

-- name: what the provider's figures say is owed is what invoices are open for
SELECT client_id, currency FROM (
  SELECT i.client_id, i.currency, (open_part(i)).own AS own, (open_part(i)).base AS base, 1::bigint AS count
  FROM invoices i WHERE status IN ('issued', 'part_paid')
  UNION ALL SELECT client_id, currency, -own_minor, -base_minor, -count FROM analytics_facts WHERE metric = 'owed'
  UNION ALL SELECT client_id, currency, -own_minor, -base_minor, -invoices FROM analytics_owed) AS booked
GROUP BY 1, 2 HAVING sum(own) <> 0 OR sum(base) <> 0 OR sum(count) <> 0;

-- name: what is owed by client and by day due is what is owed by both
SELECT client_id::text AS owed, price_kind FROM (
  SELECT client_id, price_kind, base_minor AS base, invoices FROM analytics_owed_by_client
  UNION ALL SELECT client_id, price_kind, -base_minor, -invoices FROM analytics_owed) AS booked
GROUP BY client_id, price_kind HAVING sum(base) <> 0 OR sum(invoices) <> 0
UNION ALL
SELECT due_day::text, price_kind FROM (
  SELECT due_day, price_kind, base_minor AS base, invoices FROM analytics_owed_by_day
  UNION ALL SELECT due_day, price_kind, -base_minor, -invoices FROM analytics_owed) AS booked
GROUP BY due_day, price_kind HAVING sum(base) <> 0 OR sum(invoices) <> 0;

-- name: every way to look at the provider's figures comes to the same
WITH t AS (SELECT * FROM analytics_totals WHERE grain = 'month'),
whole AS (
  SELECT metric, price_kind, bucket, base_minor AS base, count FROM t WHERE dimension = 'all'
  UNION ALL
  SELECT metric_of_client(metric), price_kind, bucket, sum(base_minor), sum(count) FROM t
  WHERE dimension = 'all' AND metric_of_client(metric) <> metric GROUP BY 1, 2, 3)
SELECT metric, price_kind, bucket, dimension FROM (
  SELECT metric, price_kind, bucket, dimension, sum(base_minor) AS base, sum(count) AS count FROM t GROUP BY 1, 2, 3, 4) AS t
JOIN whole USING (metric, price_kind, bucket)
WHERE (t.base, CASE WHEN t.dimension = 'product' THEN 0 ELSE t.count END)
  <> (whole.base, CASE WHEN t.dimension = 'product' THEN 0 ELSE whole.count END);

-- name: months, quarters, years and thirds of a month of the provider's figures are the sums of their days
SELECT metric, dimension, price_kind, grain, bucket, key FROM (
  SELECT metric, dimension, price_kind, b.grain, b.bucket, key, own_minor, base_minor, count, seconds
  FROM analytics_totals t, analytics_buckets(t.bucket, t.dimension) AS b WHERE t.grain = 'day'
  UNION ALL
  SELECT metric, dimension, price_kind, grain, bucket, key, -own_minor, -base_minor, -count, -seconds
  FROM analytics_totals) AS sums
GROUP BY 1, 2, 3, 4, 5, 6 HAVING (sum(own_minor), sum(base_minor), sum(count), sum(seconds)) <> (0, 0, 0, 0);

-- name: what a customer has brought by day is what invoices for it came to less what was refunded and credited
SELECT reseller_id, customer_id, day, sum(own) FROM (
  SELECT i.client_id AS reseller_id, invoice_customer(i) AS customer_id, (i.paid_at AT TIME ZONE 'UTC')::date AS day,
    i.net_minor - COALESCE((SELECT sum(net_minor::bigint) FROM credit_notes
      WHERE invoice_id = i.id AND destination = 'invoice'), 0) AS own FROM invoices i WHERE status = 'paid'
  UNION ALL
  SELECT n.client_id, COALESCE(s.customer_id, invoice_customer(i)), (n.created_at AT TIME ZONE 'UTC')::date, -n.net_minor::bigint
  FROM credit_notes n LEFT JOIN services s ON s.id = n.service_id LEFT JOIN invoices i ON i.id = n.invoice_id
  WHERE n.destination <> 'invoice'
  UNION ALL
  SELECT reseller_id, customer_id, day, -own_minor FROM customer_revenue_days) AS booked
WHERE customer_id IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(own) <> 0;

-- name: a customer's revenue is the sum of its days, and its last order the newest
SELECT c.id FROM customers c
WHERE c.revenue_minor <> COALESCE((SELECT sum(own_minor) FROM customer_revenue_days WHERE customer_id = c.id), 0)
  OR c.last_order_at IS DISTINCT FROM (SELECT max(created_at) FROM orders WHERE customer_id = c.id);

-- name: an invoice charges services of one customer
SELECT l.invoice_id FROM invoice_lines l JOIN services s ON s.id = l.service_id
GROUP BY l.invoice_id HAVING count(DISTINCT COALESCE(s.customer_id::text, '')) > 1;

-- name: nothing is left of a customer that was merged
SELECT c.id FROM customers c WHERE merged_into_id IS NOT NULL AND (EXISTS (SELECT FROM orders WHERE customer_id = c.id)
  OR EXISTS (SELECT FROM services WHERE customer_id = c.id) OR EXISTS (SELECT FROM carts WHERE customer_id = c.id)
  OR EXISTS (SELECT FROM customer_notes WHERE customer_id = c.id));
