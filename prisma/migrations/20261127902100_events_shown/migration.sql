-- An event's object in the API's form, as text: made once, so that GET /events and all webhooks say the same.
ALTER TABLE outbox_events ADD COLUMN shown text;
GRANT UPDATE (shown) ON outbox_events TO tierline_app;
