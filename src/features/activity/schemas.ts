import { z } from "zod";
import { PUBLIC_ID } from "@/core/id-kinds";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine } from "@/core/text";
import { timeRange } from "@/core/time-range";
import { ACTIONS } from "./domain/actions";
import { SHOWN_EVENT_TYPES } from "./domain/shown-events";

/** Who can act (core/actor.ts). */
export const ACTOR_KINDS = ["admin", "client", "api_key", "job", "anonymous"] as const;

const anyPublicId = z.string().regex(PUBLIC_ID, { error: "There is no such object" });
const day = z.iso.date({ error: "Use a day such as 2026-01-31" });

export const listActivityInput = z.strictObject({
  ...pageInput,
  /** Part of an actor's, action's or object's name, or an id. */
  q: optionalLine(120),
  action: z.enum(ACTIONS).optional(),
  actorKind: z.enum(ACTOR_KINDS).optional(),
  /** A person or key. */
  actor: anyPublicId.optional(),
  object: anyPublicId.optional(),
  /** UTC days, both included. */
  from: day.optional(),
  to: day.optional(),
  createdAt: timeRange.optional(),
  /** Admins only. */
  client: publicId("client").optional(),
});
export const listOwnActivityInput = z.strictObject(pageInput);
export type ListOwnActivityInput = z.infer<typeof listOwnActivityInput>;

export const exportActivityInput = listActivityInput.omit({
  limit: true,
  cursor: true,
  oldestFirst: true,
  createdAt: true,
});
export type ExportActivityInput = z.infer<typeof exportActivityInput>;
export type ListActivityInput = z.infer<typeof listActivityInput>;

export const listEventsInput = z.strictObject({
  ...pageInput,
  type: z.enum(SHOWN_EVENT_TYPES).optional(),
  /** The object that it happened to. */
  object: anyPublicId.optional(),
  createdAt: timeRange.optional(),
});
export type ListEventsInput = z.infer<typeof listEventsInput>;
