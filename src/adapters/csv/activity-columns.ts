import type { ActivityDto } from "@/features/activity";
import type { CsvColumn } from "./csv-response";

const json = (value: Record<string, unknown> | null) => value && JSON.stringify(value);

/** The log as a file: who, when, from where, what, before and after (R65). */
export const ACTIVITY_COLUMNS: readonly CsvColumn<ActivityDto>[] = [
  { heading: "id", cell: (row) => row.id },
  { heading: "at", cell: (row) => row.at },
  { heading: "actor_kind", cell: (row) => row.actor.kind },
  { heading: "actor_id", cell: (row) => row.actor.id },
  { heading: "actor", cell: (row) => row.actor.label },
  { heading: "seen_as", cell: (row) => row.seenAs },
  { heading: "action", cell: (row) => row.action },
  { heading: "object_type", cell: (row) => row.object.type },
  { heading: "object_id", cell: (row) => row.object.id },
  { heading: "object", cell: (row) => row.object.name },
  { heading: "client_id", cell: (row) => row.clientId },
  { heading: "before", cell: (row) => json(row.before) },
  { heading: "after", cell: (row) => json(row.after) },
  { heading: "address", cell: (row) => row.address },
  { heading: "user_agent", cell: (row) => row.userAgent },
  { heading: "request_id", cell: (row) => row.requestId },
];
