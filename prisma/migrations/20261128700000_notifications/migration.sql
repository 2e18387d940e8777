-- What somebody was written, in the product itself: the mails to one's address, with where they lead.
ALTER TABLE mails ADD COLUMN link_path text CHECK (link_path ~ '^/');
CREATE INDEX mails_recipient_id_idx ON mails (recipient, id);
-- A mail that makes a secret link when it goes out is its reader's alone.
CREATE POLICY tenant_reads ON mails FOR SELECT
  USING (client_id = (SELECT app_tenant()) AND link_kind IS NULL);

-- Up to when one has looked at them. Null: never yet.
ALTER TABLE users ADD COLUMN notifications_seen_at timestamptz(3);
