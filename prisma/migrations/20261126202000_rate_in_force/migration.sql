-- For rate_in_force (prisma/functions/rates.sql), which asks for a tier's dated rates.
CREATE INDEX price_rules_tier_id_idx ON price_rules (tier_id) WHERE reseller_id IS NULL;
