-- Whose language what is written to people is in.

-- The person's own choice; null: none yet.
ALTER TABLE users ADD COLUMN IF NOT EXISTS locale text CONSTRAINT users_locale_check CHECK (locale IN ('en', 'de'));

-- A company's: of its documents, and of mails to people who have chosen none. Who was here before was written to in English.
ALTER TABLE clients ADD locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'de'));

-- A reseller's customer's; null: its reseller's.
ALTER TABLE customers ADD locale text CHECK (locale IN ('en', 'de'));

-- A mail is worded in each language by itself. What there was is English.
ALTER TABLE mail_wordings ADD locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'de'));
ALTER TABLE mail_wordings ALTER locale DROP DEFAULT, DROP CONSTRAINT mail_wordings_pkey, ADD PRIMARY KEY (type, locale);
