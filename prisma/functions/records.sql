CREATE OR REPLACE FUNCTION write_records(p jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO activity SELECT * FROM jsonb_populate_recordset(NULL::activity, p->'activity');
  INSERT INTO outbox_events (id, client_id, type, payload, created_at)
  SELECT id, client_id, type, payload, created_at FROM jsonb_populate_recordset(NULL::outbox_events, p->'events');
$$;

-- Keeps the first answer of an idempotent request; returns the kept one when there is one already. Waits for an equal
-- request that is under way. SQLSTATE TL005: it still is after the longest wait for a lock.
CREATE OR REPLACE FUNCTION claim_idempotency_key(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  kept jsonb;
BEGIN
  IF p IS NULL OR p = 'null' THEN RETURN NULL; END IF;
  BEGIN
    INSERT INTO idempotency_keys SELECT * FROM jsonb_populate_record(NULL::idempotency_keys, p)
    ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN NULL; END IF;
  EXCEPTION WHEN lock_not_available THEN
    RAISE EXCEPTION 'an equal request is under way' USING ERRCODE = 'TL005';
  END;
  SELECT jsonb_build_object('status', k.status, 'response', k.response, 'body_hash', encode(k.body_hash, 'hex'))
  INTO kept FROM idempotency_keys k
  WHERE k.client_id = (p->>'client_id')::uuid AND k.method = p->>'method' AND k.path = p->>'path'
    AND k.key = p->>'key';
  RETURN jsonb_build_object('replay', kept);
END $$;

-- A public id as src/core/ids.ts writes it: a prefix and the 26 Crockford base32 characters of the uuid.
CREATE OR REPLACE FUNCTION public_id(p_prefix text, p_id uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT p_prefix || '_' || string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz',
    substring(B'00' || ('x' || replace(p_id::text, '-', ''))::bit(128) FROM n * 5 + 1 FOR 5)::bit(5)::int + 1, 1), ''
    ORDER BY n)
  FROM generate_series(0, 25) AS n
$$;

-- What of a row of the log its link in the chain is made of. A column that came later counts where it says something,
-- so that the rows before it keep their links.
CREATE OR REPLACE FUNCTION activity_row_hash(a activity) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to((jsonb_build_array(a.id, a.client_id,
    to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.actor_kind, a.actor_id, a.actor_label, a.action,
    a.object_type, a.object_id, a.object_name, a.before, a.after, a.provider_only, a.address, a.user_agent,
    a.request_id) || CASE WHEN a.seen_as IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(a.seen_as) END)::text, 'UTF8'))
$$;
