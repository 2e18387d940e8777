-- The rate of a reseller off everything at a moment, and where it comes from: `wholesaleRate` of the pricing rules, for
-- statements that sort by it or write it down. Own, tier's, program's; of each the dated one that began last before
-- the undated one. p_reseller NULL asks for a tier's.
DROP FUNCTION IF EXISTS rate_in_force(uuid, int, uuid, int, int, timestamptz);
CREATE FUNCTION rate_in_force(p_reseller uuid, p_own_bps int, p_tier uuid, p_tier_bps int, p_default_bps int,
  p_at timestamptz) RETURNS TABLE (rate_bps int, source text) LANGUAGE sql STABLE AS $$
  WITH dated AS (
    SELECT DISTINCT ON (kind) kind, rate_bps FROM price_rules
    WHERE (valid_from IS NULL OR valid_from <= p_at) AND (valid_to IS NULL OR p_at < valid_to)
      AND ((kind = 'own_rate' AND reseller_id = p_reseller) OR (kind = 'tier_rate' AND tier_id = p_tier)
        OR (kind = 'default_rate' AND reseller_id IS NULL AND tier_id IS NULL))
    ORDER BY kind, valid_from DESC NULLS LAST, id DESC)
  SELECT bps, name FROM (VALUES
    (1, 'own_rate', COALESCE((SELECT d.rate_bps FROM dated d WHERE d.kind = 'own_rate'), p_own_bps)),
    (2, 'tier_rate', COALESCE((SELECT d.rate_bps FROM dated d WHERE d.kind = 'tier_rate'), p_tier_bps)),
    (3, 'default_rate', COALESCE((SELECT d.rate_bps FROM dated d WHERE d.kind = 'default_rate'), p_default_bps))
  ) AS sources (strength, name, bps)
  WHERE bps IS NOT NULL ORDER BY strength LIMIT 1
$$;
