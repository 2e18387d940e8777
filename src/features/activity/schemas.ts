import { z } from "zod";
import { PUBLIC_ID } from "@/core/ids";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine } from "@/core/text";
import { ACTIONS } from "./domain/actions";

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
  /** Admins only. */
  client: publicId("client").optional(),
});
export const exportActivityInput = listActivityInput.omit({ limit: true, cursor: true, oldestFirst: true });
export type ExportActivityInput = z.infer<typeof exportActivityInput>;
export type ListActivityInput = z.infer<typeof listActivityInput>;
