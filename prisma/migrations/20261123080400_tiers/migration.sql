-- R13, R16, R17: every installation begins with the five tiers, so that the first application can be approved.
-- Bronze has no rate of its own: the program's default decides. Thresholds are in minor units of the provider's
-- currency; all of it is the provider's to change.
INSERT INTO tiers (id, slug, name, position, rate_bps, threshold_minor) VALUES
  (gen_random_uuid(), 'bronze', 'Bronze', 1, NULL, 0),
  (gen_random_uuid(), 'silver', 'Silver', 2, 1500, 500000),
  (gen_random_uuid(), 'gold', 'Gold', 3, 2000, 2000000),
  (gen_random_uuid(), 'platinum', 'Platinum', 4, 2500, 7500000),
  (gen_random_uuid(), 'diamond', 'Diamond', 5, 3000, 25000000)
ON CONFLICT (slug) DO NOTHING;
