-- From where a key may be used, how often, and its secret before the last rotation (api.md, "Keys", "Rate limits").

-- Requests a minute that each key of a reseller has at most.
ALTER TABLE resellers ADD COLUMN api_rate_limit integer NOT NULL DEFAULT 600
  CHECK (api_rate_limit BETWEEN 1 AND 100000);

ALTER TABLE api_keys
  ADD COLUMN ip_allow_list text[] NOT NULL DEFAULT '{}' CHECK (cardinality(ip_allow_list) <= 20),
  -- Null takes the reseller's.
  ADD COLUMN rate_limit integer CHECK (rate_limit BETWEEN 1 AND 100000),
  ADD COLUMN previous_secret_hash bytea,
  ADD COLUMN previous_secret_ends_at timestamptz(3),
  ADD CHECK ((previous_secret_hash IS NULL) = (previous_secret_ends_at IS NULL));

CREATE UNIQUE INDEX api_keys_previous_secret_hash_key ON api_keys (previous_secret_hash);
