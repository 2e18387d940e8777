import { z } from "zod";
import { type IdKind, parsePublicId } from "./ids";

/** A public id of one kind in, its uuid out. A malformed id reads like one that does not exist. */
export function publicId(kind: IdKind) {
  return z.string().transform((value, ctx) => {
    const uuid = parsePublicId(kind, value);
    if (uuid) return uuid;
    ctx.addIssue({ code: "custom", message: "There is no such object", params: { code: "not_found" } });
    return z.NEVER;
  });
}
