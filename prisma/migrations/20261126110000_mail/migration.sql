-- R80: what goes out by mail, or waits on the admins' page where no SMTP is set.
CREATE TYPE mail_status AS ENUM ('queued', 'sending', 'sent', 'failed', 'held');

CREATE TABLE mails (
  id uuid PRIMARY KEY,
  client_id uuid REFERENCES clients (id),
  event_id uuid NOT NULL,
  type text NOT NULL,
  recipient text NOT NULL,
  recipient_name text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  html text NOT NULL,
  -- A secret link is made when the mail goes out; the row says from what.
  link_kind text CHECK (link_kind = 'invitation'),
  link_id uuid,
  link_round int,
  status mail_status NOT NULL,
  attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  resends int NOT NULL DEFAULT 0 CHECK (resends >= 0),
  failure text,
  server_answer text,
  lease_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3),
  CHECK (num_nulls(link_kind, link_id, link_round) IN (0, 3)),
  CHECK ((status = 'sending') = (lease_until IS NOT NULL)),
  CHECK (status <> 'sent' OR sent_at IS NOT NULL),
  CHECK (status <> 'failed' OR failure IS NOT NULL)
);
-- However often an event is composed, each person gets each mail of it once.
CREATE UNIQUE INDEX mails_event_id_type_recipient_key ON mails (event_id, type, recipient);
CREATE INDEX mails_status_id_idx ON mails (status, id);

-- For the provider alone, whoever it concerns.
ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE mails FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON mails USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT ON mails TO tierline_app;
-- What was written stays; only its way out moves.
GRANT UPDATE (status, attempts, resends, failure, server_answer, lease_until, sent_at) ON mails TO tierline_app;

CREATE TRIGGER transition BEFORE UPDATE OF status ON mails FOR EACH ROW
  EXECUTE FUNCTION check_transition('queued>sending', 'queued>held', 'sending>queued', 'sending>held', 'sending>sent',
    'sending>failed', 'sent>queued', 'failed>queued', 'held>queued');
