-- Limits, counted for all processes. Each function counts many calls in one statement, in the order of their keys, so
-- that two processes never wait for each other crosswise, and answers in the order of the calls:
-- [{remaining, reset_in_ms}], remaining -1 for a call that is refused. By the database's clock.

-- Token buckets: [{key, rate, refill, interval_ms, capacity}]. A refused call takes nothing; a bucket that holds more
-- than its capacity by now is cut to it.
CREATE OR REPLACE FUNCTION take_rate_tokens(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answers jsonb[] := array_fill(NULL::jsonb, ARRAY[jsonb_array_length(p)]);
  now_ms bigint := floor(extract(epoch FROM clock_timestamp()) * 1000);
  call record;
  kept rate_limits;
  refills bigint;
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  FOR call IN
    SELECT c.*, j.place FROM jsonb_array_elements(p) WITH ORDINALITY AS j (call, place)
      CROSS JOIN jsonb_to_record(j.call) AS c (key text, rate int, refill bigint, interval_ms bigint, capacity bigint)
    ORDER BY c.key, j.place
  LOOP
    INSERT INTO rate_limits (key, tokens, refilled_at_ms, expires_at)
    VALUES (call.key, call.capacity, now_ms, now())
    ON CONFLICT (key) DO UPDATE SET key = EXCLUDED.key RETURNING * INTO kept;
    refills := GREATEST(0, (now_ms - kept.refilled_at_ms) / call.interval_ms);
    kept.tokens := LEAST(call.capacity, kept.tokens + refills * call.refill);
    kept.refilled_at_ms := kept.refilled_at_ms + refills * call.interval_ms;
    answers[call.place] := jsonb_build_object(
      'remaining', CASE WHEN call.rate <= 0 OR kept.tokens >= call.rate THEN kept.tokens - call.rate ELSE -1 END,
      'reset_in_ms', GREATEST(0, kept.refilled_at_ms + call.interval_ms - now_ms));
    IF kept.tokens >= call.rate THEN kept.tokens := kept.tokens - call.rate; END IF;
    -- Full again by then.
    UPDATE rate_limits SET tokens = kept.tokens, refilled_at_ms = kept.refilled_at_ms, expires_at = now()
      + make_interval(secs => (call.capacity / call.refill + 2) * call.interval_ms / 1000.0)
    WHERE key = call.key;
  END LOOP;
  IF random() < 0.01 THEN PERFORM forget_rate_limits(1000); END IF;
  PERFORM set_config('app.scope', '', true);
  RETURN to_jsonb(answers);
END $$;

-- Sliding windows: [{key, rate, tokens, window_ms}]. The tries of this window and a share of those of the one before; a
-- rate below zero gives tries back.
CREATE OR REPLACE FUNCTION count_rate_windows(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answers jsonb[] := array_fill(NULL::jsonb, ARRAY[jsonb_array_length(p)]);
  now_ms bigint := floor(extract(epoch FROM clock_timestamp()) * 1000);
  call record;
  kept rate_limits;
  number bigint;
  used bigint;
BEGIN
  PERFORM set_config('app.scope', 'provider', true);
  FOR call IN
    SELECT c.*, j.place FROM jsonb_array_elements(p) WITH ORDINALITY AS j (call, place)
      CROSS JOIN jsonb_to_record(j.call) AS c (key text, rate int, tokens bigint, window_ms bigint)
    ORDER BY c.key, j.place
  LOOP
    number := now_ms / call.window_ms;
    INSERT INTO rate_limits (key, window_number, tries_now, tries_before, expires_at)
    VALUES (call.key, number, 0, 0, now())
    ON CONFLICT (key) DO UPDATE SET key = EXCLUDED.key RETURNING * INTO kept;
    IF kept.window_number < number THEN
      kept.tries_before := CASE WHEN kept.window_number = number - 1 THEN kept.tries_now ELSE 0 END;
      kept.tries_now := 0;
      kept.window_number := number;
    END IF;
    used := floor((1 - (now_ms % call.window_ms)::numeric / call.window_ms) * kept.tries_before) + kept.tries_now;
    answers[call.place] := jsonb_build_object(
      'remaining', CASE WHEN call.rate <= 0 OR used < call.tokens THEN GREATEST(0, call.tokens - used - call.rate) ELSE -1 END,
      'reset_in_ms', (number + 1) * call.window_ms - now_ms);
    IF call.rate <= 0 OR used < call.tokens THEN kept.tries_now := kept.tries_now + call.rate; END IF;
    UPDATE rate_limits SET window_number = kept.window_number, tries_now = kept.tries_now,
      tries_before = kept.tries_before, expires_at = now() + make_interval(secs => call.window_ms / 500.0)
    WHERE key = call.key;
  END LOOP;
  IF random() < 0.01 THEN PERFORM forget_rate_limits(1000); END IF;
  PERFORM set_config('app.scope', '', true);
  RETURN to_jsonb(answers);
END $$;

-- Removes limits that are full again, at most so many; in passing, by the functions that count.
CREATE OR REPLACE FUNCTION forget_rate_limits(p_most int) RETURNS void LANGUAGE sql AS $$
  DELETE FROM rate_limits WHERE key IN (
    SELECT key FROM rate_limits WHERE expires_at < now() LIMIT p_most FOR UPDATE SKIP LOCKED);
$$;
