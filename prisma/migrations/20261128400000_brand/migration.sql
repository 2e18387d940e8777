-- What a reseller's customers see of it (R79): its name, colour, logo and whom they ask, and a domain of its own.
CREATE TABLE brands (
  reseller_id uuid PRIMARY KEY REFERENCES resellers (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  accent text NOT NULL CHECK (accent ~ '^#[0-9a-f]{6}$'),
  support_email text NOT NULL CHECK (length(support_email) BETWEEN 3 AND 254),
  support_url text CHECK (length(support_url) <= 300),
  support_phone text CHECK (length(support_phone) <= 40),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
-- Apart from its brand, which every page of a customer reads.
CREATE TABLE brand_logos (
  reseller_id uuid PRIMARY KEY REFERENCES brands (reseller_id),
  -- Of the content.
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  content bytea NOT NULL CHECK (length(content) <= 262144),
  created_at timestamptz(3) NOT NULL
);
CREATE TABLE brand_domains (
  reseller_id uuid PRIMARY KEY REFERENCES brands (reseller_id),
  -- In ASCII, as DNS has it.
  domain text NOT NULL CHECK (domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' AND length(domain) <= 240),
  -- What the TXT record has to say: another one for each claim.
  token text NOT NULL UNIQUE CHECK (length(token) >= 32),
  status text NOT NULL CHECK (status IN ('pending', 'verified', 'failed')),
  -- What the last check met instead of the record; null when it was there, and before the first.
  problem text CHECK (problem IN ('absent', 'other', 'timeout', 'unreachable')),
  checked_at timestamptz(3),
  verified_at timestamptz(3),
  -- Since when the record of a verified domain is gone.
  missing_since timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CHECK (missing_since IS NULL OR status = 'verified'),
  CHECK (status <> 'verified' OR verified_at IS NOT NULL)
);
-- Many may claim a domain, one has it.
CREATE UNIQUE INDEX brand_domains_one_verified ON brand_domains (domain) WHERE status = 'verified';

DO $$
DECLARE
  fenced text;
BEGIN
  FOREACH fenced IN ARRAY ARRAY['brands', 'brand_logos', 'brand_domains'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fenced);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', fenced);
    EXECUTE format('CREATE POLICY tenant ON %I USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()))',
      fenced);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON brands TO tierline_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON brand_logos, brand_domains TO tierline_app;
