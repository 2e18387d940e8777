-- R78: tickets of clients and resellers. A ticket, its messages and its files are the client's; notes are messages that
-- no policy shows to a tenant.
CREATE TYPE ticket_status AS ENUM ('open', 'answered', 'closed');
CREATE TYPE ticket_priority AS ENUM ('low', 'normal', 'high', 'urgent');

-- Numbers are for people to read out; gaps are lawful. The first ones should not look like the very first ones.
CREATE SEQUENCE tickets_number_seq AS bigint START WITH 1001;
CREATE TABLE tickets (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id),
  number bigint NOT NULL UNIQUE DEFAULT nextval('tickets_number_seq'),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  status ticket_status NOT NULL,
  priority ticket_priority NOT NULL,
  opened_by_user_id uuid NOT NULL REFERENCES users (id),
  opened_by_name text NOT NULL,
  assignee_user_id uuid REFERENCES users (id),
  -- What it is about, and which customer of a reseller's it concerns: all of the same client.
  order_id uuid,
  service_id uuid,
  customer_id uuid,
  -- Of the last message that its client may read, or the last change of status.
  last_activity_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  UNIQUE (client_id, id),
  FOREIGN KEY (client_id, order_id) REFERENCES orders (client_id, id),
  FOREIGN KEY (client_id, service_id) REFERENCES services (client_id, id),
  FOREIGN KEY (client_id, customer_id) REFERENCES customers (reseller_id, id),
  CHECK (order_id IS NULL OR service_id IS NULL)
);
ALTER SEQUENCE tickets_number_seq OWNED BY tickets.number;
CREATE INDEX tickets_client_id_last_activity_at_id_idx ON tickets (client_id, last_activity_at, id);
CREATE INDEX tickets_status_last_activity_at_id_idx ON tickets (status, last_activity_at, id);
CREATE INDEX tickets_last_activity_at_id_idx ON tickets (last_activity_at, id);
CREATE INDEX tickets_assignee_user_id_idx ON tickets (assignee_user_id) WHERE assignee_user_id IS NOT NULL;
CREATE TRIGGER transition BEFORE UPDATE OF status ON tickets FOR EACH ROW
  EXECUTE FUNCTION check_transition('open>answered', 'open>closed', 'answered>open', 'answered>closed',
    'closed>open', 'closed>answered');

CREATE TABLE ticket_messages (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  ticket_id uuid NOT NULL,
  author_user_id uuid NOT NULL REFERENCES users (id),
  author_name text NOT NULL,
  from_provider boolean NOT NULL,
  -- A note of admins for each other.
  internal boolean NOT NULL DEFAULT false,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
  created_at timestamptz(3) NOT NULL,
  UNIQUE (client_id, id),
  FOREIGN KEY (client_id, ticket_id) REFERENCES tickets (client_id, id),
  CHECK (from_provider OR NOT internal)
);
CREATE INDEX ticket_messages_ticket_id_id_idx ON ticket_messages (ticket_id, id);

-- What came with a message. The type is what the content says, not the name.
CREATE TABLE ticket_files (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  message_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  content_type text NOT NULL,
  size_bytes int NOT NULL CHECK (size_bytes BETWEEN 1 AND 5242880),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  content bytea NOT NULL CHECK (octet_length(content) = size_bytes),
  created_at timestamptz(3) NOT NULL,
  FOREIGN KEY (client_id, message_id) REFERENCES ticket_messages (client_id, id)
);
CREATE INDEX ticket_files_client_id_message_id_idx ON ticket_files (client_id, message_id);
-- PDF, pictures and office files are packed already: PostgreSQL need not try again.
ALTER TABLE ticket_files ALTER content SET STORAGE EXTERNAL;

-- What admins say again and again.
CREATE TABLE canned_replies (
  id uuid PRIMARY KEY,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX canned_replies_title_key ON canned_replies (title);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tickets', 'ticket_messages', 'ticket_files', 'canned_replies'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
CREATE POLICY tenant ON tickets USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
-- A tenant reads no note, and writes in nobody's name but its own.
CREATE POLICY tenant ON ticket_messages
  USING ((SELECT app_is_provider()) OR (client_id = (SELECT app_tenant()) AND NOT internal))
  WITH CHECK ((SELECT app_is_provider()) OR (client_id = (SELECT app_tenant()) AND NOT from_provider));
-- The policy of messages stands here too: what hangs on a message that one may not read is not there.
CREATE POLICY tenant ON ticket_files
  USING ((SELECT app_is_provider()) OR (client_id = (SELECT app_tenant())
    AND EXISTS (SELECT FROM ticket_messages m WHERE m.id = message_id)));
CREATE POLICY provider ON canned_replies USING ((SELECT app_is_provider()));

GRANT SELECT, INSERT ON tickets, ticket_messages, ticket_files TO tierline_app;
GRANT UPDATE (status, priority, assignee_user_id, last_activity_at, updated_at) ON tickets TO tierline_app;
GRANT USAGE ON SEQUENCE tickets_number_seq TO tierline_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON canned_replies TO tierline_app;
