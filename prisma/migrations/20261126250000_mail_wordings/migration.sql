-- R80: what the provider has a mail say in place of the product's own words. No row: the product's own.
CREATE TABLE mail_wordings (
  type text PRIMARY KEY,
  subject text NOT NULL CHECK (subject <> ''),
  heading text NOT NULL CHECK (heading <> ''),
  body text NOT NULL CHECK (body <> ''),
  updated_at timestamptz(3) NOT NULL
);

-- The provider's alone, as the mails are.
ALTER TABLE mail_wordings ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_wordings FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON mail_wordings USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_wordings TO tierline_app;

-- R79: in whose name a mail goes out, as it was when it was written; null for the provider's, as it is when it is sent.
ALTER TABLE mails ADD brand jsonb;

-- What was sent is kept for a while, then its text goes and the row stays: that it was sent, when, and to whom.
ALTER TABLE mails ADD emptied_at timestamptz(3);
ALTER TABLE mails ADD CONSTRAINT mails_emptied CHECK (emptied_at IS NULL OR (status = 'sent' AND text = '' AND html = ''));
CREATE INDEX mails_to_empty ON mails (sent_at) WHERE status = 'sent' AND emptied_at IS NULL;
GRANT UPDATE (text, html, emptied_at) ON mails TO tierline_app;

-- What was written is emptied once and for good, and changed in no other way.
CREATE FUNCTION keep_mail_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.emptied_at IS NULL OR OLD.emptied_at IS NOT NULL THEN
    RAISE EXCEPTION 'the text of a mail is emptied once, and never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_text BEFORE UPDATE OF text, html, emptied_at ON mails FOR EACH ROW EXECUTE FUNCTION keep_mail_text();
