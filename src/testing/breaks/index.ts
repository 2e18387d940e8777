import { OF_DOCUMENTS } from "./documents";
import { OF_MONEY } from "./money";
import { OF_FIGURES, OF_RECORDS, OF_THE_DATABASE, OF_THE_HOUSE } from "./others";
import type { Break } from "./rows";

/** How each invariant is broken on purpose, by its name. */
export const BREAKS: Readonly<Record<string, Break>> = {
  ...OF_DOCUMENTS,
  ...OF_MONEY,
  ...OF_FIGURES,
  ...OF_THE_DATABASE,
  ...OF_RECORDS,
  ...OF_THE_HOUSE,
};

/** Takes the triggers, checks, columns that must be filled and keys to other tables out of the way, until ROLLBACK. */
export const OPEN_UP = `SET LOCAL session_replication_role = replica;
  ALTER DOMAIN minor_amount DROP CONSTRAINT minor_amount_check;
  DO $$
  DECLARE
    k record;
  BEGIN
    FOR k IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint c
      WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND (contype = 'c' OR (contype = 'n' AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indisprimary AND c.conkey[1] = ANY (i.indkey))
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = c.conkey[1] AND a.attidentity <> ''))) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', k.relation, k.conname);
    END LOOP;
  END $$;`;
