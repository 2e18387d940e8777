-- The catalogue as admins edit it (R29 to R31) ----------------------------------------------------------------------
-- When a row was last edited, so that the second of two admins is told.
ALTER TABLE categories ADD updated_at timestamptz(3) NOT NULL DEFAULT now();
ALTER TABLE option_groups ADD updated_at timestamptz(3) NOT NULL DEFAULT now(),
  -- What a file of the catalogue knows a group by: several may have one name.
  ADD slug text NOT NULL DEFAULT gen_random_uuid()::text;
UPDATE option_groups SET slug = trim(BOTH '-' FROM regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g') || '-' || right(id::text, 6));
ALTER TABLE option_groups ADD CONSTRAINT option_groups_slug_key UNIQUE (slug);
-- Out of sale: nobody can choose it any more, and services that have it go on.
ALTER TABLE options ADD retired_at timestamptz(3);
