-- Two-step sign-in. For the provider's side alone; no policy lets a tenant in.
CREATE TABLE two_steps (
  user_id uuid PRIMARY KEY REFERENCES users (id),
  secret text NOT NULL CHECK (secret LIKE 'sealed:%'),
  enabled_at timestamptz(3),
  last_step bigint,
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE recovery_codes (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES two_steps (user_id) ON DELETE CASCADE,
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  created_at timestamptz(3) NOT NULL,
  used_at timestamptz(3)
);
CREATE UNIQUE INDEX recovery_codes_user_id_code_hash_key ON recovery_codes (user_id, code_hash);

CREATE TABLE sign_in_challenges (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  tries int NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL CHECK (expires_at > created_at)
);
CREATE UNIQUE INDEX sign_in_challenges_token_hash_key ON sign_in_challenges (token_hash);
CREATE INDEX sign_in_challenges_user_id_idx ON sign_in_challenges (user_id);

ALTER TABLE two_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE two_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON two_steps USING ((SELECT app_is_provider()));
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON recovery_codes USING ((SELECT app_is_provider()));
ALTER TABLE sign_in_challenges ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_challenges FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON sign_in_challenges USING ((SELECT app_is_provider()));

GRANT SELECT, INSERT, UPDATE, DELETE ON two_steps TO tierline_app;
GRANT SELECT, INSERT, DELETE ON recovery_codes TO tierline_app;
GRANT UPDATE (used_at) ON recovery_codes TO tierline_app;
GRANT SELECT, INSERT, DELETE ON sign_in_challenges TO tierline_app;
GRANT UPDATE (tries) ON sign_in_challenges TO tierline_app;
