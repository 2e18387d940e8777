-- The doors' first statements: who asks. Dropped first, for what a function returns cannot be replaced.

-- Who a session is, in the client that it has chosen.
DROP FUNCTION IF EXISTS resolve_session(bytea, timestamptz, int);
CREATE FUNCTION resolve_session(p_token_hash bytea, p_now timestamptz, p_idle_seconds int)
RETURNS TABLE (session_id uuid, user_id uuid, user_name text, user_email text, user_role user_role,
  user_locale text, client_id uuid, client_name text, client_currency text, client_country text, member_role member_role,
  member_areas text[], reseller_status reseller_status, reseller_reason text, program_enabled boolean,
  needs_two_step boolean, view_id uuid, view_reason text, view_may_change boolean, view_expires_at timestamptz,
  view_is_over boolean)
LANGUAGE plpgsql AS $$
DECLARE
  seen timestamptz;
  chosen uuid;
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  SELECT s.id, u.id, u.name, u.email, u.role, u.locale, s.last_seen_at, s.client_id
  INTO session_id, user_id, user_name, user_email, user_role, user_locale, seen, chosen
  FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now
    AND s.last_seen_at > p_now - make_interval(secs => p_idle_seconds) AND u.disabled_at IS NULL;
  IF FOUND THEN
    SELECT c.id, c.name, c.currency, c.country, m.role, m.areas, r.status, r.status_reason
    INTO client_id, client_name, client_currency, client_country, member_role, member_areas, reseller_status,
      reseller_reason
    FROM memberships m JOIN clients c ON c.id = m.client_id LEFT JOIN resellers r ON r.id = c.id
    WHERE m.user_id = resolve_session.user_id AND resolve_session.user_role = 'client'
    ORDER BY m.client_id = chosen DESC NULLS LAST, m.created_at, m.client_id LIMIT 1;
    -- On, until somebody has turned it off.
    SELECT COALESCE((SELECT (value->>'enabled')::boolean FROM settings WHERE key = 'program'), true)
    INTO program_enabled;
    -- Required of admins, and this one has not set it up.
    needs_two_step := user_role = 'admin'
      AND COALESCE((SELECT (value->>'adminsNeedTwoStep')::boolean FROM settings WHERE key = 'security'), false)
      AND NOT EXISTS (SELECT FROM two_steps w WHERE w.user_id = resolve_session.user_id AND w.enabled_at IS NOT NULL);
    -- An admin who sees the portal as a client, until its time is over.
    IF user_role = 'admin' AND NOT needs_two_step THEN
      SELECT v.id, v.reason, v.may_change, v.expires_at, v.client_id INTO view_id, view_reason, view_may_change,
        view_expires_at, client_id
      FROM see_as_views v
      WHERE v.session_id = resolve_session.session_id AND v.admin_id = resolve_session.user_id AND v.ended_at IS NULL;
      view_is_over := view_expires_at <= p_now;
      IF view_is_over THEN
        view_id := NULL;
        client_id := NULL;
      ELSIF view_id IS NOT NULL THEN
        SELECT c.name, c.currency, c.country, r.status, r.status_reason
        INTO client_name, client_currency, client_country, reseller_status, reseller_reason
        FROM clients c LEFT JOIN resellers r ON r.id = c.id WHERE c.id = resolve_session.client_id;
      END IF;
    END IF;
    IF seen < p_now - interval '1 minute' THEN
      UPDATE sessions SET last_seen_at = p_now WHERE id = resolve_session.session_id;
    END IF;
    IF user_role = 'admin' OR client_id IS NOT NULL THEN RETURN NEXT; END IF;
  END IF;
  PERFORM set_config('app.scope', '', true);
END $$;

-- The API's first statement: key, reseller, terms, catalogue version and a kept answer, in one round trip.
DROP FUNCTION IF EXISTS authenticate_api_key(bytea, text, text, text);
CREATE FUNCTION authenticate_api_key(p_secret_hash bytea, p_method text, p_path text, p_idempotency_key text)
RETURNS TABLE (key_id uuid, key_name text, scopes text[], expires_at timestamptz, revoked_at timestamptz,
  secret_ends_at timestamptz, ip_allow_list text[], rate_limit int, reseller_id uuid, reseller_name text, reseller_status reseller_status, own_rate_bps int, tier_id uuid, tier_name text,
  tier_rate_bps int, currency text, billing jsonb, program jsonb, catalog_version bigint,
  kept_status int, kept_response text, kept_body_hash bytea) LANGUAGE plpgsql AS $$
DECLARE
  named uuid;
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  -- By its secret, or by the one before the last rotation, each from its index. First, and alone: compared with a
  -- subselect, no index of a table with policies is used, and all keys would be looked through.
  SELECT a.id INTO named FROM api_keys a WHERE a.secret_hash = p_secret_hash;
  IF NOT FOUND THEN SELECT b.id INTO named FROM api_keys b WHERE b.previous_secret_hash = p_secret_hash; END IF;
  RETURN QUERY
  SELECT k.id, k.name, k.scopes, k.expires_at, k.revoked_at,
    CASE WHEN k.secret_hash <> p_secret_hash THEN k.previous_secret_ends_at END, k.ip_allow_list,
    LEAST(k.rate_limit, r.api_rate_limit), r.id, r.business_name, r.status, r.own_rate_bps,
    r.tier_id, t.name, t.rate_bps, c.currency, client_billing(c), s.value, v.version, i.status, i.response, i.body_hash
  FROM api_keys k
    JOIN resellers r ON r.id = k.reseller_id
    JOIN tiers t ON t.id = r.tier_id
    JOIN clients c ON c.id = r.id
    CROSS JOIN catalog_version v
    LEFT JOIN settings s ON s.key = 'program'
    LEFT JOIN idempotency_keys i ON p_idempotency_key IS NOT NULL AND i.client_id = r.id AND i.method = p_method
      AND i.path = p_path AND i.key = p_idempotency_key
  WHERE k.id = named;
  PERFORM set_config('app.scope', '', true);
END $$;

-- What of a client its invoices rest on: domain/tax.ts and the due date.
CREATE OR REPLACE FUNCTION client_billing(c clients) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('country', c.country, 'taxExempt', c.tax_exempt, 'dueDays', c.due_days,
    'taxId', COALESCE(NULLIF(c.tax_id, ''), (SELECT tax_id FROM resellers WHERE id = c.id), ''))
$$;
