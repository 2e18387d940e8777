-- Admins who see the portal as a client. For the provider's side alone; no policy lets a tenant in: what the client may
-- know of it is in its activity.
CREATE TABLE see_as_views (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES sessions (id),
  admin_id uuid NOT NULL REFERENCES users (id),
  client_id uuid NOT NULL REFERENCES clients (id),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  may_change boolean NOT NULL,
  started_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL CHECK (expires_at > started_at AND expires_at <= started_at + interval '1 hour'),
  ended_at timestamptz(3)
);
CREATE UNIQUE INDEX see_as_views_open ON see_as_views (session_id) WHERE ended_at IS NULL;
ALTER TABLE see_as_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE see_as_views FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON see_as_views USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT ON see_as_views TO tierline_app;
GRANT UPDATE (ended_at) ON see_as_views TO tierline_app;

ALTER TABLE activity ADD COLUMN seen_as uuid;
