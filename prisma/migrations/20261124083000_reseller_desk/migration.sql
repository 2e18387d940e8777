-- What happens to the renewals of a suspended reseller's services: kept, or held until it is active again (R14).
ALTER TABLE resellers ADD renewals_held boolean NOT NULL DEFAULT false,
  ADD CHECK (NOT renewals_held OR status = 'suspended');

-- R15: what admins write about a reseller for each other. No policy lets a tenant in, whoever it concerns.
CREATE TABLE reseller_notes (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL REFERENCES resellers (id),
  author_user_id uuid NOT NULL REFERENCES users (id),
  author_name text NOT NULL,
  body text NOT NULL,
  created_at timestamptz(3) NOT NULL
);
CREATE INDEX reseller_notes_reseller_id_id_idx ON reseller_notes (reseller_id, id);
ALTER TABLE reseller_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE reseller_notes FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON reseller_notes USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, DELETE ON reseller_notes TO tierline_app;
