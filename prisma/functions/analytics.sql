-- Figures for the provider (R59 to R64). Each effect notes what it changes, by triggers that no way to it can pass by;
-- fold_analytics adds the notes to the sums. Nobody waits for another's sums while money moves.

-- What an invoice still asks for, in its currency and in the provider's.
CREATE OR REPLACE FUNCTION open_part(i invoices, OUT own bigint, OUT base bigint) LANGUAGE sql IMMUTABLE AS $$
  SELECT due.own, CASE WHEN due.own = 0 THEN 0 ELSE round(i.base_total_minor::numeric * due.own / i.total_minor)::bigint END
  FROM (SELECT CASE WHEN i.status IN ('issued', 'part_paid')
    THEN i.total_minor::bigint - i.paid_minor - i.credited_minor ELSE 0 END AS own) AS due;
$$;

CREATE OR REPLACE FUNCTION note_owed(i invoices, p_at timestamptz, p_sign int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, own_minor, base_minor, count, due_at)
  SELECT 'owed', i.client_id, i.price_kind, i.currency, p_at, p_sign * owed.own, p_sign * owed.base, p_sign, i.due_at
  FROM open_part(i) AS owed WHERE owed.own <> 0;
$$;

CREATE OR REPLACE FUNCTION note_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM note_owed(NEW, NEW.issued_at, 1);
    RETURN NULL;
  END IF;
  IF (open_part(OLD), OLD.due_at) IS DISTINCT FROM (open_part(NEW), NEW.due_at) THEN
    PERFORM note_owed(OLD, NEW.updated_at, -1);
    PERFORM note_owed(NEW, NEW.updated_at, 1);
  END IF;
  IF OLD.status <> 'paid' AND NEW.status = 'paid' AND NEW.paid_minor > 0 THEN
    INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, count, seconds, due_at)
    VALUES ('paid', NEW.client_id, NEW.price_kind, NEW.currency, NEW.paid_at, 1,
      floor(extract(epoch FROM NEW.paid_at - NEW.issued_at)), NEW.due_at);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER note_invoice AFTER INSERT OR UPDATE OF status, paid_minor, credited_minor, due_at ON invoices
FOR EACH ROW EXECUTE FUNCTION note_invoice();

-- What a service brings in 24 months at its present price: a whole number for every cycle.
CREATE OR REPLACE FUNCTION run_rate(s services) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT s.recurring_minor::bigint * CASE s.cycle WHEN 'monthly' THEN 24 WHEN 'quarterly' THEN 8 WHEN 'semiannual' THEN 4
    WHEN 'annual' THEN 2 WHEN 'biennial' THEN 1 ELSE 0 END
$$;

CREATE OR REPLACE FUNCTION note_service_move(s services, p_metric text, p_own bigint, p_count int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, own_minor, count)
  SELECT p_metric, s.client_id, o.price_kind, s.currency, s.updated_at, p_own, p_count
  FROM orders o WHERE o.client_id = s.client_id AND o.id = s.order_id;
$$;

-- How active services and what they bring each month move. One that ends while it is suspended has ended, not paused.
CREATE OR REPLACE FUNCTION note_service() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE WHEN TG_OP = 'UPDATE' THEN OLD.status::text ELSE 'pending' END;
BEGIN
  IF NEW.status = 'active' AND was <> 'active' THEN
    PERFORM note_service_move(NEW, CASE was WHEN 'suspended' THEN 'service_resumed' ELSE 'service_started' END, run_rate(NEW), 1);
  ELSIF was = 'active' AND NEW.status <> 'active' THEN
    PERFORM note_service_move(NEW, CASE NEW.status WHEN 'suspended' THEN 'service_paused' ELSE 'service_ended' END,
      -run_rate(OLD), -1);
  ELSIF was = 'active' AND run_rate(NEW) <> run_rate(OLD) THEN
    PERFORM note_service_move(NEW, CASE WHEN run_rate(NEW) > run_rate(OLD) THEN 'service_raised' ELSE 'service_lowered' END,
      run_rate(NEW) - run_rate(OLD), 0);
  ELSIF was = 'suspended' AND NEW.status IN ('cancelled', 'terminated') THEN
    PERFORM note_service_move(NEW, 'service_paused', run_rate(OLD), 1);
    PERFORM note_service_move(NEW, 'service_ended', -run_rate(OLD), -1);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER note_service AFTER INSERT OR UPDATE OF status, recurring_minor, cycle ON services
FOR EACH ROW EXECUTE FUNCTION note_service();

CREATE OR REPLACE FUNCTION note_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, count)
    VALUES ('customer_added', NEW.reseller_id, 'wholesale', '', NEW.created_at, 1);
  ELSIF (OLD.archived_at IS NULL) <> (NEW.archived_at IS NULL) THEN
    INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, count)
    VALUES ('customer_archived', NEW.reseller_id, 'wholesale', '', NEW.updated_at,
      CASE WHEN NEW.archived_at IS NULL THEN 1 ELSE -1 END);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER note_customer AFTER INSERT OR UPDATE OF archived_at ON customers
FOR EACH ROW EXECUTE FUNCTION note_customer();

-- What of each invoice's net amount is of which product: of an order by its items, else by the services that its lines
-- name. An invoice that somebody typed in is of none (null).
CREATE OR REPLACE FUNCTION invoice_products(p_client uuid, p_invoice uuid)
RETURNS TABLE (product_id uuid, weight bigint) LANGUAGE sql STABLE AS $$
  SELECT t.product_id, sum(t.total_minor::bigint)::bigint FROM invoices i
  JOIN order_items t ON t.client_id = i.client_id AND t.order_id = i.order_id
  WHERE i.client_id = p_client AND i.id = p_invoice GROUP BY 1
  UNION ALL
  SELECT s.product_id, sum(l.amount_minor::bigint)::bigint FROM invoices i
  JOIN invoice_lines l ON l.client_id = i.client_id AND l.invoice_id = i.id
  LEFT JOIN services s ON s.client_id = l.client_id AND s.id = l.service_id
  WHERE i.client_id = p_client AND i.id = p_invoice AND i.order_id IS NULL GROUP BY 1
$$;

-- The longest time to pay of each column of the histogram, in days.
CREATE OR REPLACE FUNCTION days_to_pay(p_seconds bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p_seconds < 86400 THEN '0' WHEN p_seconds < 8 * 86400 THEN '7' WHEN p_seconds < 15 * 86400 THEN '14'
    WHEN p_seconds < 31 * 86400 THEN '30' WHEN p_seconds < 61 * 86400 THEN '60' ELSE 'more' END
$$;

-- The buckets that a day's sums are kept in. Clients are many, so that few of their buckets must make up any stretch of
-- days: they have thirds of a month and quarters besides.
CREATE OR REPLACE FUNCTION analytics_buckets(p_day date, p_dimension text) RETURNS TABLE (grain text, bucket date)
LANGUAGE sql IMMUTABLE AS $$
  SELECT * FROM (VALUES
    ('day', p_day),
    ('dekad', date_trunc('month', p_day)::date + 10 * LEAST(2, (extract(day FROM p_day)::int - 1) / 10)),
    ('month', date_trunc('month', p_day)::date),
    ('quarter', date_trunc('quarter', p_day)::date),
    ('year', date_trunc('year', p_day)::date)) AS b (grain, bucket)
  WHERE p_dimension = 'client' OR b.grain NOT IN ('dekad', 'quarter')
$$;

-- What is counted of each client: of services and customers only what their comings and goings come to.
CREATE OR REPLACE FUNCTION metric_of_client(p_metric text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(p_metric, '^(service|customer)_.*', '\1s')
$$;

-- Adds the oldest notes to the sums, at most so many, and says how many there were. One does so at a time; to another the
-- answer is -1. Days are those of the provider's time zone as it is now: past days stay as they were counted.
CREATE OR REPLACE FUNCTION fold_analytics(p_limit int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  zone text;
  folded int;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('fold_analytics', 0)) THEN RETURN -1; END IF;
  SELECT COALESCE((SELECT value->>'timeZone' FROM settings WHERE key = 'company'), 'UTC') INTO zone;
  WITH taken AS (
    DELETE FROM analytics_facts WHERE id IN (SELECT id FROM analytics_facts ORDER BY id LIMIT p_limit)
    RETURNING *, (at AT TIME ZONE zone)::date AS day, (due_at AT TIME ZONE zone)::date AS due_day
  ), flows AS (SELECT * FROM taken WHERE metric <> 'owed'),
  -- Shares are differences of rounded running sums: they sum to exactly the amount.
  shares AS (
    SELECT f.*, p.product_id, sum(p.weight) OVER running AS upto, p.weight, sum(p.weight) OVER (PARTITION BY f.id) AS whole
    FROM flows f CROSS JOIN LATERAL (
      SELECT * FROM invoice_products(f.client_id, f.invoice_id) WHERE f.service_id IS NULL
      UNION ALL
      SELECT s.product_id, 1 FROM services s WHERE s.client_id = f.client_id AND s.id = f.service_id) AS p
    WHERE f.metric = 'revenue'
    WINDOW running AS (PARTITION BY f.id ORDER BY p.product_id NULLS LAST)
  ), parts AS (
    SELECT metric, 'all' AS dimension, price_kind, day, '' AS key, 0::bigint AS own, base_minor AS base, count, seconds FROM flows
    UNION ALL SELECT metric_of_client(metric), 'client', price_kind, day, client_id::text, own_minor, base_minor, count, seconds
      FROM flows
    UNION ALL SELECT metric, 'currency', price_kind, day, currency, own_minor, base_minor, count, seconds FROM flows
      WHERE currency <> ''
    UNION ALL SELECT metric, 'tier', price_kind, day, COALESCE(tier_id::text, ''), 0, base_minor, count, seconds FROM flows
      WHERE metric = 'revenue'
    UNION ALL SELECT metric, 'product', price_kind, day, COALESCE(product_id::text, ''), 0,
      CASE WHEN whole = 0 THEN CASE WHEN upto = weight THEN base_minor ELSE 0 END
        ELSE (round(base_minor::numeric * upto / whole) - round(base_minor::numeric * (upto - weight) / whole))::bigint END,
      count, seconds FROM shares
    UNION ALL SELECT 'paid_late', dimension, price_kind, day, key, 0, 0, count, seconds FROM flows,
      LATERAL (VALUES ('all', ''), ('client', client_id::text)) AS d (dimension, key)
      WHERE metric = 'paid' AND at > due_at
    UNION ALL SELECT metric, 'days', price_kind, day, days_to_pay(seconds), 0, 0, count, seconds FROM flows
      WHERE metric = 'paid'
  ), sums AS (
    INSERT INTO analytics_totals AS t
    SELECT metric, dimension, price_kind, grain, bucket, key, sum(own), sum(base), sum(count), sum(seconds)
    FROM parts, analytics_buckets(day, dimension)
    GROUP BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (metric, dimension, price_kind, grain, bucket, key) DO UPDATE SET
      own_minor = t.own_minor + EXCLUDED.own_minor, base_minor = t.base_minor + EXCLUDED.base_minor,
      count = t.count + EXCLUDED.count, seconds = t.seconds + EXCLUDED.seconds
  ), owed AS (SELECT * FROM taken WHERE metric = 'owed'),
  owed_parts AS (
    INSERT INTO analytics_owed AS t
    SELECT price_kind, client_id, currency, due_day, sum(own_minor), sum(base_minor), sum(count) FROM owed GROUP BY 1, 2, 3, 4
    ON CONFLICT (price_kind, client_id, currency, due_day) DO UPDATE SET own_minor = t.own_minor + EXCLUDED.own_minor,
      base_minor = t.base_minor + EXCLUDED.base_minor, invoices = t.invoices + EXCLUDED.invoices
  ), owed_by_client AS (
    INSERT INTO analytics_owed_by_client AS t
    SELECT price_kind, client_id, sum(base_minor), sum(count) FROM owed GROUP BY 1, 2
    ON CONFLICT (price_kind, client_id) DO UPDATE SET
      base_minor = t.base_minor + EXCLUDED.base_minor, invoices = t.invoices + EXCLUDED.invoices
  ), owed_by_day AS (
    INSERT INTO analytics_owed_by_day AS t
    SELECT price_kind, due_day, sum(base_minor), sum(count) FROM owed GROUP BY 1, 2
    ON CONFLICT (price_kind, due_day) DO UPDATE SET
      base_minor = t.base_minor + EXCLUDED.base_minor, invoices = t.invoices + EXCLUDED.invoices
  )
  SELECT count(*) INTO folded FROM taken;
  DELETE FROM analytics_owed WHERE own_minor = 0 AND base_minor = 0 AND invoices = 0;
  DELETE FROM analytics_owed_by_client WHERE base_minor = 0 AND invoices = 0;
  DELETE FROM analytics_owed_by_day WHERE base_minor = 0 AND invoices = 0;
  RETURN folded;
END $$;
