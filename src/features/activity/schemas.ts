import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine } from "@/core/text";
import { ACTIONS } from "./domain/actions";

export const listActivityInput = z.strictObject({
  ...pageInput,
  /** Part of an actor's, action's or object's name, or an id. */
  q: optionalLine(120),
  action: z.enum(ACTIONS).optional(),
  /** Admins only. */
  client: publicId("client").optional(),
});
export const exportActivityInput = listActivityInput.omit({ limit: true, cursor: true, oldestFirst: true });
export type ExportActivityInput = z.infer<typeof exportActivityInput>;
export type ListActivityInput = z.infer<typeof listActivityInput>;
