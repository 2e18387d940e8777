-- Several people for a client: who is asked to join it, and by which link. Of a link only the hash is kept.
CREATE TABLE invitations (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  email text NOT NULL,
  name text NOT NULL,
  role member_role NOT NULL,
  areas text[] NOT NULL DEFAULT '{}',
  round int NOT NULL DEFAULT 1 CHECK (round >= 1),
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  expires_at timestamptz(3) NOT NULL,
  invited_by_user_id uuid REFERENCES users (id),
  created_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3),
  accepted_by_user_id uuid REFERENCES users (id),
  revoked_at timestamptz(3),
  CHECK (areas <@ ARRAY['orders', 'customers', 'billing', 'api_keys', 'people', 'activity']),
  CHECK (role = 'member' OR areas = '{}'),
  CHECK ((accepted_at IS NULL) = (accepted_by_user_id IS NULL)),
  CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
-- One that is open for each client and address; sending again makes no second one.
CREATE UNIQUE INDEX invitations_one_open ON invitations (client_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON invitations USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
GRANT SELECT, INSERT ON invitations TO tierline_app;
GRANT UPDATE (round, token_hash, expires_at, invited_by_user_id, accepted_at, accepted_by_user_id, revoked_at)
  ON invitations TO tierline_app;

-- Which of its clients a person works in with this sign-in; null: the one that it has belonged to for longest.
ALTER TABLE sessions ADD client_id uuid,
  ADD FOREIGN KEY (client_id, user_id) REFERENCES memberships (client_id, user_id) ON DELETE SET NULL (client_id);
CREATE INDEX sessions_client_id_user_id_idx ON sessions (client_id, user_id) WHERE client_id IS NOT NULL;

-- As before, in the client that the session has chosen.
CREATE OR REPLACE FUNCTION resolve_session(p_token_hash bytea, p_now timestamptz, p_idle_seconds int)
RETURNS TABLE (session_id uuid, user_id uuid, user_name text, user_email text, user_role user_role,
  client_id uuid, client_name text, client_currency text, client_country text, member_role member_role,
  member_areas text[], reseller_status reseller_status, reseller_reason text, program_enabled boolean)
LANGUAGE plpgsql AS $$
DECLARE
  seen timestamptz;
  chosen uuid;
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  SELECT s.id, u.id, u.name, u.email, u.role, s.last_seen_at, s.client_id
  INTO session_id, user_id, user_name, user_email, user_role, seen, chosen
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
    IF seen < p_now - interval '1 minute' THEN
      UPDATE sessions SET last_seen_at = p_now WHERE id = resolve_session.session_id;
    END IF;
    IF user_role = 'admin' OR client_id IS NOT NULL THEN RETURN NEXT; END IF;
  END IF;
  PERFORM set_config('app.scope', '', true);
END $$;
