-- What each look at the invariants has found (docs/reliability.md). One for each minute: a job that runs twice looks once.
CREATE TABLE invariant_looks (
  at timestamptz(3) PRIMARY KEY CHECK (at = date_trunc('minute', at)),
  duration_ms int NOT NULL CHECK (duration_ms >= 0),
  checked int NOT NULL CHECK (checked >= 0),
  broken jsonb NOT NULL CHECK (jsonb_typeof(broken) = 'array'),
  unread jsonb NOT NULL CHECK (jsonb_typeof(unread) = 'array')
);

ALTER TABLE invariant_looks ENABLE ROW LEVEL SECURITY;
ALTER TABLE invariant_looks FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON invariant_looks USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, DELETE ON invariant_looks TO tierline_app;
