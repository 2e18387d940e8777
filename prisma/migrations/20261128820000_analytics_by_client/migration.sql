-- Figures by client read fewer rows: thirds of a month and quarters besides, and one sum of services and of customers
-- instead of one for each way that they come and go. What is owed is summed by client and by day due, too.
-- An enum is no good in an index behind row-level security: its operators are not leakproof, so that the kind was looked
-- at in every row of a bucket, those of all direct clients among them.
ALTER TABLE analytics_totals ALTER COLUMN price_kind TYPE text, DROP CONSTRAINT analytics_totals_grain_check,
  ADD CONSTRAINT analytics_totals_grain_check CHECK (grain IN ('day', 'dekad', 'month', 'quarter', 'year'));
ALTER TABLE analytics_facts ALTER COLUMN price_kind TYPE text;
ALTER TABLE analytics_owed ALTER COLUMN price_kind TYPE text;

INSERT INTO analytics_totals
SELECT regexp_replace(metric, '^(service|customer)_.*', '\1s'), dimension, price_kind, grain, bucket, key, sum(own_minor),
  sum(base_minor), sum(count), sum(seconds)
FROM analytics_totals WHERE dimension = 'client' AND metric ~ '^(service|customer)_' GROUP BY 1, 2, 3, 4, 5, 6;
DELETE FROM analytics_totals WHERE dimension = 'client' AND metric ~ '^(service|customer)_';

INSERT INTO analytics_totals
SELECT metric, dimension, price_kind, 'dekad',
  date_trunc('month', bucket)::date + 10 * LEAST(2, (extract(day FROM bucket)::int - 1) / 10), key, sum(own_minor),
  sum(base_minor), sum(count), sum(seconds)
FROM analytics_totals WHERE dimension = 'client' AND grain = 'day' GROUP BY 1, 2, 3, 5, 6
UNION ALL
SELECT metric, dimension, price_kind, 'quarter', date_trunc('quarter', bucket)::date, key, sum(own_minor), sum(base_minor),
  sum(count), sum(seconds)
FROM analytics_totals WHERE dimension = 'client' AND grain = 'month' GROUP BY 1, 2, 3, 5, 6;

CREATE TABLE analytics_owed_by_client (
  price_kind text NOT NULL,
  client_id uuid NOT NULL,
  base_minor bigint NOT NULL,
  invoices bigint NOT NULL,
  PRIMARY KEY (price_kind, client_id)
);
CREATE INDEX analytics_owed_most ON analytics_owed_by_client (base_minor DESC);
CREATE INDEX analytics_owed_no_more ON analytics_owed_by_client (client_id) WHERE base_minor = 0 AND invoices = 0;
CREATE TABLE analytics_owed_by_day (
  price_kind text NOT NULL,
  due_day date NOT NULL,
  base_minor bigint NOT NULL,
  invoices bigint NOT NULL,
  PRIMARY KEY (price_kind, due_day)
);
INSERT INTO analytics_owed_by_client
SELECT price_kind, client_id, sum(base_minor), sum(invoices) FROM analytics_owed GROUP BY 1, 2;
INSERT INTO analytics_owed_by_day
SELECT price_kind, due_day, sum(base_minor), sum(invoices) FROM analytics_owed GROUP BY 1, 2;

ALTER TABLE analytics_owed_by_client ENABLE ROW LEVEL SECURITY;
ALTER TABLE analytics_owed_by_client FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON analytics_owed_by_client USING ((SELECT app_is_provider()));
ALTER TABLE analytics_owed_by_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE analytics_owed_by_day FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON analytics_owed_by_day USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, UPDATE, DELETE ON analytics_owed_by_client, analytics_owed_by_day TO tierline_app;
