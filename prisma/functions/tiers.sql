-- The program's settings, with the defaults of src/features/settings/schemas.ts for what nobody has saved.
CREATE OR REPLACE FUNCTION program_settings() RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT '{"defaultRateBps": 1000, "tierRules": {"basis": "revenue", "window": "lifetime", "demotion": false,
    "graceDays": 30}}'::jsonb || COALESCE((SELECT value FROM settings WHERE key = 'program'), '{}')
$$;

CREATE OR REPLACE FUNCTION tier_threshold(p_tier tiers, p_basis text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_basis WHEN 'active_services' THEN p_tier.threshold_services ELSE p_tier.threshold_minor END::bigint
$$;

-- What a reseller is measured by at a moment. Rolling: the days after the same day twelve months ago, and this one.
CREATE OR REPLACE FUNCTION tier_figure(p_client uuid, p_rules jsonb, p_at timestamptz) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p_rules->>'basis' = 'active_services' THEN
    (SELECT count(*) FROM services WHERE client_id = p_client AND status = 'active')
  ELSE
    (SELECT COALESCE(sum(base_minor), 0)::bigint FROM client_revenue_days
     WHERE client_id = p_client AND price_kind = 'wholesale'
       AND (p_rules->>'window' = 'lifetime'
         OR day > ((p_at AT TIME ZONE 'UTC')::date - interval '12 months')::date))
  END
$$;

-- Looks at one reseller's tier, moves it when it has to, and keeps what was found. A payment raises and never lowers;
-- only the nightly look lowers, where the program says so, once the days of grace are over; a tier that an admin has
-- released becomes what the figure reaches. p_records: the rows of activity and outbox for a move, to be completed
-- here. The reseller is locked first, so that of two payments at once the second counts the first.
CREATE OR REPLACE FUNCTION evaluate_tier(p_client uuid, p_cause text, p_at timestamptz, p_records jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  program jsonb := program_settings();
  rules jsonb := program->'tierRules';
  basis text := rules->>'basis';
  r resellers;
  held tiers;
  reached tiers;
  target tiers;
  figure bigint;
  below_since timestamptz;
  outcome text := 'unchanged';
BEGIN
  SELECT * INTO r FROM resellers WHERE id = p_client FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  -- A service that starts moves nobody where revenue counts.
  IF p_cause = 'service' AND basis <> 'active_services' THEN RETURN; END IF;
  IF p_cause = 'nightly' AND EXISTS (
    SELECT FROM tier_evaluations WHERE client_id = p_client AND cause = 'nightly'
      AND (at AT TIME ZONE 'UTC')::date = (p_at AT TIME ZONE 'UTC')::date) THEN RETURN; END IF;

  figure := tier_figure(p_client, rules, p_at);
  SELECT * INTO held FROM tiers WHERE id = r.tier_id;
  -- The lowest tier has no threshold to miss, even when refunds have taken the figure below zero.
  SELECT * INTO reached FROM tiers t
  ORDER BY (tier_threshold(t, basis) <= figure) DESC,
    CASE WHEN tier_threshold(t, basis) <= figure THEN -t.position ELSE t.position END LIMIT 1;
  target := held;
  IF r.tier_pinned THEN outcome := 'pinned';
  ELSIF reached.position > held.position THEN target := reached; outcome := 'raised';
  ELSIF reached.position < held.position AND p_cause = 'tier_released' THEN target := reached; outcome := 'lowered';
  ELSIF reached.position < held.position AND (rules->>'demotion')::boolean THEN
    below_since := COALESCE(r.tier_below_since, p_at);
    outcome := 'below';
    IF p_cause = 'nightly' AND below_since + make_interval(days => (rules->>'graceDays')::int) <= p_at THEN
      target := reached; outcome := 'lowered'; below_since := NULL;
    END IF;
  END IF;

  IF target.id <> r.tier_id OR below_since IS DISTINCT FROM r.tier_below_since THEN
    UPDATE resellers SET tier_id = target.id, tier_below_since = below_since,
      updated_at = CASE WHEN target.id <> r.tier_id THEN p_at ELSE updated_at END
    WHERE id = p_client;
  END IF;
  PERFORM keep_tier_evaluation(p_client, p_cause, p_at, rules, figure, held, target, outcome);
  IF target.id <> held.id THEN
    PERFORM write_tier_move(p_records, r, held, target, (program->>'defaultRateBps')::int,
      jsonb_build_object('cause', p_cause, 'basis', basis, 'figure', figure,
        'threshold', tier_threshold(target, basis)));
  END IF;
END $$;

CREATE OR REPLACE FUNCTION keep_tier_evaluation(p_client uuid, p_cause text, p_at timestamptz, p_rules jsonb, p_figure bigint,
  p_from tiers, p_to tiers, p_outcome text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO tier_evaluations (client_id, at, cause, basis, period, figure, from_tier, to_tier, threshold,
    next_threshold, outcome)
  VALUES (p_client, p_at, p_cause, p_rules->>'basis', p_rules->>'window', p_figure, p_from.name, p_to.name,
    tier_threshold(p_to, p_rules->>'basis'),
    (SELECT tier_threshold(t, p_rules->>'basis') FROM tiers t WHERE t.position > p_to.position
     ORDER BY t.position LIMIT 1), p_outcome)
$$;

-- A move of a tier, in the log and on its way to mail and webhooks. A rate set by hand is not touched by it (R18).
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
  INSERT INTO outbox_events (id, client_id, type, payload, created_at)
  SELECT id, client_id, type, payload, created_at FROM jsonb_populate_record(NULL::outbox_events, p_records->'event'
    || jsonb_build_object('payload', (p_records->'event'->'payload') || jsonb_build_object(
      'businessName', p_reseller.business_name, 'fromTier', p_from.name, 'toTier', p_to.name,
      'fromRateBps', from_bps, 'toRateBps', to_bps, 'cause', p_why->>'cause')));
END $$;
