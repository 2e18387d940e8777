-- The application form (R72). A form is a version that nobody changes: an application keeps the one it was filled in
-- with. The one in force has the highest version.
CREATE TABLE application_forms (
  id uuid PRIMARY KEY,
  version int NOT NULL UNIQUE CHECK (version > 0),
  fields jsonb NOT NULL CHECK (jsonb_typeof(fields) = 'array'),
  created_by_user_id uuid REFERENCES users (id),
  created_at timestamptz(3) NOT NULL
);

-- What the form has been so far.
INSERT INTO application_forms (id, version, fields, created_at) VALUES
  ('00000000-0000-7000-8000-000000000001', 1, '[
    {"source": "standard", "key": "businessName", "shown": true, "required": true},
    {"source": "standard", "key": "registrationNumber", "shown": true, "required": true},
    {"source": "standard", "key": "taxId", "shown": true, "required": true},
    {"source": "standard", "key": "description", "shown": true, "required": true}
  ]', now());

-- Everybody who is signed in may see the form; the provider alone adds a version.
ALTER TABLE application_forms ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_forms FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON application_forms FOR SELECT USING (true);
CREATE POLICY provider_adds ON application_forms FOR INSERT WITH CHECK ((SELECT app_is_provider()));
GRANT SELECT, INSERT ON application_forms TO tierline_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON application_forms
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON application_forms
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A default fills the old rows past row-level security, which an UPDATE by the owner would not; then it goes.
ALTER TABLE applications
  ADD form_id uuid NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001' REFERENCES application_forms (id),
  ADD answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object');
ALTER TABLE applications ALTER form_id DROP DEFAULT;

-- What came with an application. The type is what the content says, not the name.
CREATE TABLE application_files (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  application_id uuid NOT NULL,
  field_key text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  content_type text NOT NULL,
  size_bytes int NOT NULL CHECK (size_bytes BETWEEN 1 AND 5242880),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  content bytea NOT NULL CHECK (octet_length(content) = size_bytes),
  created_at timestamptz(3) NOT NULL,
  UNIQUE (application_id, field_key),
  FOREIGN KEY (client_id, application_id) REFERENCES applications (client_id, id)
);
CREATE INDEX application_files_client_id_application_id_idx ON application_files (client_id, application_id);
-- PDF, pictures and office files are packed already: PostgreSQL need not try again.
ALTER TABLE application_files ALTER content SET STORAGE EXTERNAL;
ALTER TABLE application_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_files FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON application_files
  USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()));
GRANT SELECT, INSERT ON application_files TO tierline_app;
