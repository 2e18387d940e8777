-- A hash chain over the activity log (R66, T19). Writers only note their rows; a job chains what is committed, so that
-- unrelated writes never wait for each other's place in the chain.

CREATE TABLE activity_to_chain (activity_id uuid PRIMARY KEY);
ALTER TABLE activity_to_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_to_chain FORCE ROW LEVEL SECURITY;
CREATE POLICY noted_by_all ON activity_to_chain FOR INSERT WITH CHECK (true);
CREATE POLICY provider ON activity_to_chain USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT, DELETE ON activity_to_chain TO tierline_app;

CREATE TABLE activity_chain (
  seq bigint PRIMARY KEY,
  activity_id uuid NOT NULL UNIQUE,
  row_hash bytea NOT NULL,
  -- SHA-256 of the hash before, followed by row_hash. Before the first: the hash of nothing.
  hash bytea NOT NULL
);
ALTER TABLE activity_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_chain FORCE ROW LEVEL SECURITY;
CREATE POLICY provider ON activity_chain USING ((SELECT app_is_provider()));
GRANT SELECT, INSERT ON activity_chain TO tierline_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON activity_chain
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON activity_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION note_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO activity_to_chain SELECT id FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER note_for_chain AFTER INSERT ON activity REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION note_activity();
INSERT INTO activity_to_chain SELECT id FROM activity;

-- SHA-256 of the whole row as one JSON array: columns in this order, times in UTC to the microsecond, jsonb in
-- PostgreSQL's own canonical form. Never to be changed: a new column gets a new function and a version.
CREATE FUNCTION activity_row_hash(a activity) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(a.id, a.client_id,
    to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.actor_kind, a.actor_id, a.actor_label, a.action,
    a.object_type, a.object_id, a.object_name, a.before, a.after, a.provider_only, a.address, a.user_agent,
    a.request_id)::text, 'UTF8'))
$$;

-- Chains the oldest noted rows, at most p_limit; returns how many. One at a time: a second caller does nothing.
CREATE FUNCTION chain_activity(p_limit int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  last_seq bigint;
  head bytea;
  row_digest bytea;
  a activity;
  done uuid[] := '{}';
BEGIN
  IF NOT pg_try_advisory_xact_lock(7218350118) THEN RETURN 0; END IF;
  SELECT seq, hash INTO last_seq, head FROM activity_chain ORDER BY seq DESC LIMIT 1;
  last_seq := COALESCE(last_seq, 0);
  head := COALESCE(head, sha256(''));
  FOR a IN
    SELECT act.* FROM activity_to_chain noted JOIN activity act ON act.id = noted.activity_id
    ORDER BY noted.activity_id LIMIT p_limit
  LOOP
    row_digest := activity_row_hash(a);
    head := sha256(head || row_digest);
    last_seq := last_seq + 1;
    INSERT INTO activity_chain VALUES (last_seq, a.id, row_digest, head);
    done := done || a.id;
  END LOOP;
  DELETE FROM activity_to_chain WHERE activity_id = ANY (done);
  RETURN COALESCE(array_length(done, 1), 0);
END $$;
