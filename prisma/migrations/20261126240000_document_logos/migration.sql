-- Logos of letterheads, by the hash of their content: a document keeps its own after the provider has taken another.
CREATE TABLE document_logos (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
  content bytea NOT NULL CHECK (length(content) <= 262144),
  created_at timestamptz(3) NOT NULL
);
GRANT SELECT, INSERT ON document_logos TO tierline_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON document_logos
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON document_logos
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
