import { z } from "zod";
import { createApiKeyInput } from "@/features/api-keys";

/** Addresses and networks as people type them: one a line, or with commas between them. */
export const allowListField = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .pipe(createApiKeyInput.shape.ipAllowList.unwrap());
