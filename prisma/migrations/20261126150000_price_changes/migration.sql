-- Changes of prices, rates and rules, and what running services do with them (R28a) ---------------------------------
-- Under which version of the catalogue a price was written: whoever saves from older prices is told of it.
ALTER TABLE product_prices ADD written_at_version bigint NOT NULL DEFAULT 0;
ALTER TABLE option_prices ADD written_at_version bigint NOT NULL DEFAULT 0;
CREATE FUNCTION note_catalog_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The version that this very statement raises the catalogue to.
  NEW.written_at_version := (SELECT version + 1 FROM catalog_version);
  RETURN NEW;
END $$;
CREATE TRIGGER note_version BEFORE INSERT OR UPDATE ON product_prices
  FOR EACH ROW EXECUTE FUNCTION note_catalog_version();
CREATE TRIGGER note_version BEFORE INSERT OR UPDATE ON option_prices
  FOR EACH ROW EXECUTE FUNCTION note_catalog_version();

-- A change that spares the services that run at its moment. `scope`: whom it may concern.
CREATE TYPE running_services AS ENUM ('next_renewal', 'until', 'for_good');
CREATE TABLE price_changes (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('prices', 'rule')),
  effective_at timestamptz(3) NOT NULL,
  running running_services NOT NULL,
  until timestamptz(3),
  scope jsonb NOT NULL,
  reason text NOT NULL,
  created_by_user_id uuid REFERENCES users (id),
  created_at timestamptz(3) NOT NULL,
  applied_at timestamptz(3),
  held_services int,
  CHECK ((running = 'until') = (until IS NOT NULL)),
  CHECK (until > effective_at),
  CHECK ((applied_at IS NULL) = (held_services IS NULL))
);
CREATE INDEX price_changes_due_idx ON price_changes (effective_at) WHERE applied_at IS NULL;
ALTER TABLE price_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE price_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON price_changes USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, UPDATE ON price_changes TO tierline_app;
