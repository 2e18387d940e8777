-- A forgotten password: links that let somebody choose a new one. For the provider's side alone; no policy lets a tenant in.
CREATE TABLE password_resets (
  id uuid PRIMARY KEY,
  -- Null: asked for by an address that nobody has, so that both cost the same.
  user_id uuid REFERENCES users (id),
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL CHECK (expires_at > created_at),
  used_at timestamptz(3)
);
CREATE UNIQUE INDEX password_resets_token_hash_key ON password_resets (token_hash);
CREATE INDEX password_resets_user_id_idx ON password_resets (user_id);
CREATE INDEX password_resets_expires_at_idx ON password_resets (expires_at);

ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_resets FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON password_resets USING ((SELECT app_is_provider()));

GRANT SELECT, INSERT, DELETE ON password_resets TO tierline_app;
-- Whose it is, what opens it and how long is settled when it is made.
GRANT UPDATE (used_at) ON password_resets TO tierline_app;

ALTER TABLE mails DROP CONSTRAINT mails_link_kind_check;
ALTER TABLE mails ADD CONSTRAINT mails_link_kind_check
  CHECK (link_kind IN ('invitation', 'customer_link', 'password_reset'));
