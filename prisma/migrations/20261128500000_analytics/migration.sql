-- R59 to R64: figures that answer at any size. What happens is noted in its own transaction (analytics_facts), and a job
-- adds it to sums by day and month a moment later. Triggers and the sums: prisma/functions/analytics.sql.
CREATE TABLE analytics_facts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noted_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  metric text NOT NULL,
  client_id uuid NOT NULL,
  price_kind price_kind NOT NULL,
  -- Of own_minor; empty for what is no money.
  currency text NOT NULL,
  at timestamptz(3) NOT NULL,
  own_minor bigint NOT NULL DEFAULT 0,
  base_minor bigint NOT NULL DEFAULT 0,
  count int NOT NULL DEFAULT 0,
  seconds bigint NOT NULL DEFAULT 0,
  -- What the revenue is of, and so of which products.
  invoice_id uuid,
  service_id uuid,
  tier_id uuid,
  due_at timestamptz(3)
);

-- own_minor only where all of a row has one currency: by client and by currency.
CREATE TABLE analytics_totals (
  metric text NOT NULL,
  dimension text NOT NULL CHECK (dimension IN ('all', 'client', 'product', 'tier', 'currency', 'days')),
  price_kind price_kind NOT NULL,
  grain text NOT NULL CHECK (grain IN ('day', 'month')),
  -- A day of the provider's time zone, or the first of a month.
  bucket date NOT NULL,
  key text NOT NULL,
  own_minor bigint NOT NULL,
  base_minor bigint NOT NULL,
  count bigint NOT NULL,
  seconds bigint NOT NULL,
  PRIMARY KEY (metric, dimension, price_kind, grain, bucket, key)
);

-- What is owed now, by the day it is due in the provider's time zone.
CREATE TABLE analytics_owed (
  price_kind price_kind NOT NULL,
  client_id uuid NOT NULL,
  currency text NOT NULL,
  due_day date NOT NULL,
  own_minor bigint NOT NULL,
  base_minor bigint NOT NULL,
  invoices bigint NOT NULL,
  PRIMARY KEY (price_kind, client_id, currency, due_day)
);
CREATE INDEX analytics_owed_nothing ON analytics_owed (client_id) WHERE own_minor = 0 AND base_minor = 0 AND invoices = 0;

ALTER TABLE analytics_facts ENABLE ROW LEVEL SECURITY;
ALTER TABLE analytics_facts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON analytics_facts USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
ALTER TABLE analytics_totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE analytics_totals FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON analytics_totals USING ((SELECT app_is_provider()));
ALTER TABLE analytics_owed ENABLE ROW LEVEL SECURITY;
ALTER TABLE analytics_owed FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON analytics_owed USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, DELETE ON analytics_facts TO tierline_app;
GRANT SELECT, INSERT, UPDATE ON analytics_totals TO tierline_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON analytics_owed TO tierline_app;

DROP FUNCTION IF EXISTS add_revenue(uuid, price_kind, timestamptz, bigint, bigint);

-- What happened before: as the triggers would have noted it, with the tier of today and services that run as they run now.
INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, own_minor, base_minor, invoice_id, tier_id)
SELECT 'revenue', i.client_id, i.price_kind, i.currency, i.paid_at,
  i.net_minor - COALESCE(n.net, 0), i.base_net_minor - COALESCE(n.base, 0), i.id,
  CASE WHEN i.price_kind = 'wholesale' THEN r.tier_id END
FROM invoices i LEFT JOIN resellers r ON r.id = i.client_id
LEFT JOIN LATERAL (SELECT sum(net_minor::bigint) AS net, sum(base_minor::bigint) AS base FROM credit_notes
  WHERE invoice_id = i.id AND destination = 'invoice') AS n ON true
WHERE i.status = 'paid' AND (i.net_minor - COALESCE(n.net, 0) <> 0 OR i.base_net_minor - COALESCE(n.base, 0) <> 0);

INSERT INTO analytics_facts
  (metric, client_id, price_kind, currency, at, own_minor, base_minor, invoice_id, service_id, tier_id)
SELECT 'revenue', n.client_id, n.price_kind, n.currency, n.created_at, -n.net_minor::bigint, -n.base_minor::bigint,
  n.invoice_id, n.service_id, CASE WHEN n.price_kind = 'wholesale' THEN r.tier_id END
FROM credit_notes n LEFT JOIN resellers r ON r.id = n.client_id WHERE n.destination <> 'invoice';

INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, count, seconds, due_at)
SELECT 'paid', client_id, price_kind, currency, paid_at, 1, floor(extract(epoch FROM paid_at - issued_at)), due_at
FROM invoices WHERE status = 'paid' AND paid_minor > 0;

INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, own_minor, base_minor, count, due_at)
SELECT 'owed', client_id, price_kind, currency, issued_at, total_minor - paid_minor - credited_minor,
  round(base_total_minor::numeric * (total_minor - paid_minor - credited_minor) / total_minor), 1, due_at
FROM invoices WHERE status IN ('issued', 'part_paid');

INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, own_minor, count)
SELECT 'service_started', s.client_id, o.price_kind, s.currency, COALESCE(s.activated_at, s.created_at),
  s.recurring_minor * CASE s.cycle WHEN 'monthly' THEN 24 WHEN 'quarterly' THEN 8 WHEN 'semiannual' THEN 4
    WHEN 'annual' THEN 2 WHEN 'biennial' THEN 1 ELSE 0 END, 1
FROM services s JOIN orders o ON o.client_id = s.client_id AND o.id = s.order_id WHERE s.status = 'active';

INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, count)
SELECT 'customer_added', reseller_id, 'wholesale'::price_kind, '', created_at, 1 FROM customers
UNION ALL
SELECT 'customer_archived', reseller_id, 'wholesale', '', archived_at, -1 FROM customers WHERE archived_at IS NOT NULL;
