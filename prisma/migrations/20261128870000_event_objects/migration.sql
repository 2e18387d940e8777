-- Which object an event is about, as a column: under row security an index on `payload->>'id'` is of no use, for that
-- operator is not leakproof, and all events of the client were read instead.
DROP INDEX outbox_events_object;
ALTER TABLE outbox_events ADD COLUMN object_id text GENERATED ALWAYS AS (payload->>'id') STORED;
CREATE INDEX outbox_events_object ON outbox_events (client_id, object_id, id);
