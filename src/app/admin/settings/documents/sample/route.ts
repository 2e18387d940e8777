import { defineFileRoute } from "@/adapters/files";
import { getSamplePdf, samplePdfInput } from "@/features/documents";

/** An invoice of nobody in a language, with the letterhead as it is now. */
export const GET = defineFileRoute({ input: samplePdfInput, run: getSamplePdf });
