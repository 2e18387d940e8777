-- What is left of limits, where several processes count together without a Redis. Unlogged: counting writes nothing
-- ahead, and a crash of the server empties it, which is a full bucket for each and no more.
CREATE UNLOGGED TABLE rate_limits (
  key text PRIMARY KEY CHECK (length(key) <= 300),
  -- A token bucket: what it holds, and when it was last filled.
  tokens bigint,
  refilled_at_ms bigint,
  -- A sliding window: its number, and the tries of it and of the one before.
  window_number bigint,
  tries_now int,
  tries_before int,
  -- When it is as good as absent.
  expires_at timestamptz NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX rate_limits_expires_at_idx ON rate_limits (expires_at);

-- No tenant's: the functions that count enter the provider's scope for it.
ALTER TABLE rate_limits ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_limits FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON rate_limits USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO tierline_app;
