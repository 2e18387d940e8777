-- R48: rows of the request log, and their counts by key and day. A row is counted where it is new, so that a write that is
-- tried again after an answer that never came counts nothing twice; `p_counts` counts rows that were given up. Keys that are
-- gone are passed over. Members of both are named as in write-requests.ts.
CREATE OR REPLACE FUNCTION write_requests(p_notes json, p_counts json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  WITH noted AS (
    INSERT INTO request_logs (id, reseller_id, key_id, created_at, method, route, path, status, duration_ms, address,
      error_code, request_body, answer_body)
    SELECT n.id, n."resellerId", n."keyId", n.at, n.method, n.route, n.path, n.status, n."durationMs", NULLIF(n.address, ''),
      n."errorCode", n."requestBody", n."answerBody"
    FROM json_to_recordset(p_notes) AS n (id uuid, "resellerId" uuid, "keyId" uuid, at timestamptz, method text,
      route text, path text, status smallint, "durationMs" int, address text, "errorCode" text, "requestBody" text,
      "answerBody" text)
      JOIN api_keys k ON k.reseller_id = n."resellerId" AND k.id = n."keyId"
    ON CONFLICT (id) DO NOTHING
    RETURNING key_id, reseller_id, created_at, status
  ), counted AS (
    SELECT key_id, reseller_id, (created_at AT TIME ZONE 'UTC')::date AS day,
      CASE WHEN status = 429 THEN 429 ELSE status / 100 END AS status_class, 1::bigint AS requests
    FROM noted
    UNION ALL
    SELECT k.id, k.reseller_id, c.day, c."statusClass", c.requests
    FROM json_to_recordset(p_counts) AS c ("keyId" uuid, "resellerId" uuid, day date, "statusClass" int, requests bigint)
      JOIN api_keys k ON k.reseller_id = c."resellerId" AND k.id = c."keyId"
  )
  -- In the order of their key, so that no two processes wait for each other.
  INSERT INTO api_usage (key_id, reseller_id, day, status_class, requests)
  SELECT key_id, reseller_id, day, status_class, sum(requests) FROM counted
  GROUP BY key_id, reseller_id, day, status_class ORDER BY key_id, day, status_class
  ON CONFLICT (key_id, day, status_class) DO UPDATE SET requests = api_usage.requests + EXCLUDED.requests;
  PERFORM set_config('app.scope', '', true);
END $$;
