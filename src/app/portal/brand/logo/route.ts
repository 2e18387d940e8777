import { z } from "zod";
import { defineFileRoute } from "@/adapters/files";
import { getBrandLogo } from "@/features/brand";

/** The reseller's own logo, for the preview (R79). */
export const GET = defineFileRoute({
  input: z.strictObject({}),
  run: async (ctx) => ({ name: "logo.png", contentType: "image/png", content: await getBrandLogo(ctx) }),
});
