-- That a person does not want to see its first steps any more.
ALTER TABLE users ADD COLUMN onboarding_dismissed_at timestamptz(3);
