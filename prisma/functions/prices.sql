-- Whether a dated change of prices waits for its job. One round trip for whoever is about to price a renewal.
CREATE OR REPLACE FUNCTION price_change_is_due(p_at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  RETURN EXISTS (SELECT FROM price_changes WHERE applied_at IS NULL AND effective_at <= p_at);
END $$;
