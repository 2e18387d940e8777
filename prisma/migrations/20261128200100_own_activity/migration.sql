-- What one person or key has done, newest first.
CREATE INDEX activity_actor_id_id_idx ON activity (actor_id, id);
