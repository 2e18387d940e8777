-- The form decides which of these are asked for (R72).
ALTER TABLE resellers ALTER registration_number DROP NOT NULL, ALTER tax_id DROP NOT NULL;
ALTER TABLE applications ALTER registration_number DROP NOT NULL, ALTER tax_id DROP NOT NULL,
  ALTER description DROP NOT NULL;

-- What a member of a client may beyond looking; owners may all.
ALTER TABLE memberships ADD areas text[] DEFAULT '{}';
ALTER TABLE memberships ADD CHECK (areas IS NOT NULL AND areas <@ ARRAY['orders', 'customers', 'billing', 'api_keys', 'people', 'activity']);

-- As before, and with it the person's areas and whether the program is on (R67): both in effect at the next request.
DROP FUNCTION resolve_session(bytea, timestamptz, int);
CREATE FUNCTION resolve_session(p_token_hash bytea, p_now timestamptz, p_idle_seconds int)
RETURNS TABLE (session_id uuid, user_id uuid, user_name text, user_email text, user_role user_role,
  client_id uuid, client_name text, client_currency text, client_country text, member_role member_role,
  member_areas text[], reseller_status reseller_status, reseller_reason text, program_enabled boolean)
LANGUAGE plpgsql AS $$
DECLARE
  seen timestamptz;
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  SELECT s.id, u.id, u.name, u.email, u.role, s.last_seen_at
  INTO session_id, user_id, user_name, user_email, user_role, seen
  FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now
    AND s.last_seen_at > p_now - make_interval(secs => p_idle_seconds) AND u.disabled_at IS NULL;
  IF FOUND THEN
    -- The client that a person has belonged to for longest.
    SELECT c.id, c.name, c.currency, c.country, m.role, m.areas, r.status, r.status_reason
    INTO client_id, client_name, client_currency, client_country, member_role, member_areas, reseller_status,
      reseller_reason
    FROM memberships m JOIN clients c ON c.id = m.client_id LEFT JOIN resellers r ON r.id = c.id
    WHERE m.user_id = resolve_session.user_id AND resolve_session.user_role = 'client'
    ORDER BY m.created_at, m.client_id LIMIT 1;
    -- On, until somebody has turned it off.
    SELECT COALESCE((SELECT (value->>'enabled')::boolean FROM settings WHERE key = 'program'), true)
    INTO program_enabled;
    IF seen < p_now - interval '1 minute' THEN
      UPDATE sessions SET last_seen_at = p_now WHERE id = resolve_session.session_id;
    END IF;
    IF user_role = 'admin' OR client_id IS NOT NULL THEN RETURN NEXT; END IF;
  END IF;
  PERFORM set_config('app.scope', '', true);
END $$;
