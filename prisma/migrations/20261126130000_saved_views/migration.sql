-- A list of the admin panel as somebody wants it again: its filters, sort and columns under a name. For its owner
-- alone; no policy lets a tenant in.
CREATE TABLE saved_views (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  list text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  query text NOT NULL CHECK (length(query) <= 1000),
  created_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX saved_views_user_id_list_name_key ON saved_views (user_id, list, name);
ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON saved_views USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, DELETE ON saved_views TO tierline_app;

-- What a reseller owes is on the list of resellers.
CREATE INDEX invoices_unpaid_by_client ON invoices (client_id) WHERE status IN ('open', 'part_paid');
