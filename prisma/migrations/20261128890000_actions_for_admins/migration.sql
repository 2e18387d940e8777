-- What waits for an admin: failed, or accepted by hand. A column that is there or not, for behind a policy no index is used
-- by a comparison of enums, and every page of the admin's counts these.
ALTER TABLE provisioning_actions ADD COLUMN waits_for_admin boolean GENERATED ALWAYS AS (
  CASE WHEN state = 'failed' OR (state = 'running' AND provisioner = 'manual' AND accepted_at IS NOT NULL) THEN true END) STORED;
CREATE INDEX provisioning_actions_for_admins ON provisioning_actions (id) WHERE waits_for_admin IS NOT NULL;
-- Or PostgreSQL takes the new column to be there in nearly all rows.
ANALYZE provisioning_actions (waits_for_admin);
