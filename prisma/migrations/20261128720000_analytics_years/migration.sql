-- Figures of long periods are read by whole years too, and from the index alone.
ALTER TABLE analytics_totals DROP CONSTRAINT analytics_totals_grain_check,
  ADD CONSTRAINT analytics_totals_grain_check CHECK (grain IN ('day', 'month', 'year'));
ALTER TABLE analytics_totals DROP CONSTRAINT analytics_totals_pkey,
  ADD PRIMARY KEY (metric, dimension, price_kind, grain, bucket, key)
    INCLUDE (own_minor, base_minor, count, seconds);
INSERT INTO analytics_totals
SELECT metric, dimension, price_kind, 'year', date_trunc('year', bucket)::date, key, sum(own_minor), sum(base_minor),
  sum(count), sum(seconds)
FROM analytics_totals WHERE grain = 'month' GROUP BY 1, 2, 3, 5, 6;
-- Which rows of a page everybody may see is known by the vacuum: soon, for the table only ever grows at its end.
ALTER TABLE analytics_totals SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
-- What is asked for is put together where it is asked for (totalsIn).
DROP FUNCTION IF EXISTS analytics_in(text[], text, price_kind[], date, date);
