import { z } from "zod";
import { defineFileRoute } from "@/adapters/files";
import { getSamplePdf } from "@/features/documents";

/** An invoice of nobody, with the letterhead as it is now. */
export const GET = defineFileRoute({ input: z.strictObject({}), run: getSamplePdf });
