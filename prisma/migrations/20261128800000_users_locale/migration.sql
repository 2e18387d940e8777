-- The language that somebody has chosen for what it reads. Null: not yet, so its browser's decides.
ALTER TABLE users ADD COLUMN locale text CHECK (locale IN ('en', 'de'));
