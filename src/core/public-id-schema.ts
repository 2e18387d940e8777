import { z } from "zod";
import { ID_PREFIXES, type IdKind } from "./id-kinds";
import { parsePublicId } from "./ids";

/** A public id of one kind in, its uuid out. A malformed id reads like one that does not exist. */
export function publicId(kind: IdKind) {
  // For documents about the schema alone: a malformed id is answered by the transform.
  const text = z.string().meta({ pattern: `^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$` });
  return text.transform((value, ctx) => {
    const uuid = parsePublicId(kind, value);
    if (uuid) return uuid;
    ctx.addIssue({ code: "custom", message: "There is no such object", params: { code: "not_found" } });
    return z.NEVER;
  });
}
