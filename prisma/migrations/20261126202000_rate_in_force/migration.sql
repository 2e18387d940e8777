-- The tier's name beside its rate: traces of prices name it.
DROP FUNCTION authenticate_api_key(bytea, text, text, text);
CREATE FUNCTION authenticate_api_key(p_secret_hash bytea, p_method text, p_path text, p_idempotency_key text)
RETURNS TABLE (key_id uuid, key_name text, scopes text[], expires_at timestamptz, revoked_at timestamptz,
  reseller_id uuid, reseller_name text, reseller_status reseller_status, own_rate_bps int, tier_id uuid, tier_name text,
  tier_rate_bps int, currency text, program jsonb, catalog_version bigint,
  kept_status int, kept_response text, kept_body_hash bytea) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  RETURN QUERY
  SELECT k.id, k.name, k.scopes, k.expires_at, k.revoked_at, r.id, r.business_name, r.status, r.own_rate_bps,
    r.tier_id, t.name, t.rate_bps, c.currency, s.value, v.version, i.status, i.response, i.body_hash
  FROM api_keys k
    JOIN resellers r ON r.id = k.reseller_id
    JOIN tiers t ON t.id = r.tier_id
    JOIN clients c ON c.id = r.id
    CROSS JOIN catalog_version v
    LEFT JOIN settings s ON s.key = 'program'
    LEFT JOIN idempotency_keys i ON p_idempotency_key IS NOT NULL AND i.client_id = r.id AND i.method = p_method
      AND i.path = p_path AND i.key = p_idempotency_key
  WHERE k.secret_hash = p_secret_hash;
  PERFORM set_config('app.scope', '', true);
END $$;

-- The rate of a reseller off everything at a moment, and where it comes from: `wholesaleRate` of the pricing rules, for
-- statements that sort by it or write it down. Own, tier's, program's; of each the dated one that began last before
-- the undated one. p_reseller NULL asks for a tier's.
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
CREATE INDEX price_rules_tier_id_idx ON price_rules (tier_id) WHERE reseller_id IS NULL;

-- As before, with the rates in force at the move instead of the undated ones.
CREATE OR REPLACE FUNCTION write_tier_move(p_records jsonb, p_reseller resellers, p_from tiers, p_to tiers,
  p_default_bps int, p_why jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz := (p_records->'activity'->>'at')::timestamptz;
  from_bps int := (SELECT rate_bps FROM rate_in_force(p_reseller.id, p_reseller.own_rate_bps, p_from.id,
    p_from.rate_bps, p_default_bps, moment));
  to_bps int := (SELECT rate_bps FROM rate_in_force(p_reseller.id, p_reseller.own_rate_bps, p_to.id,
    p_to.rate_bps, p_default_bps, moment));
BEGIN
  INSERT INTO activity SELECT * FROM jsonb_populate_record(NULL::activity, p_records->'activity' || jsonb_build_object(
    'object_name', p_reseller.business_name,
    'before', jsonb_build_object('tier', p_from.name, 'rate_bps', from_bps),
    'after', jsonb_build_object('tier', p_to.name, 'rate_bps', to_bps) || p_why));
  INSERT INTO outbox_events SELECT * FROM jsonb_populate_record(NULL::outbox_events, p_records->'event'
    || jsonb_build_object('payload', (p_records->'event'->'payload') || jsonb_build_object(
      'businessName', p_reseller.business_name, 'fromTier', p_from.name, 'toTier', p_to.name,
      'fromRateBps', from_bps, 'toRateBps', to_bps, 'cause', p_why->>'cause')));
END $$;
