import { z } from "zod";
import { defineFileRoute } from "@/adapters/files";
import { applicationFileInput, getApplicationFile } from "@/features/resellers";

const { id: fileId, application: id } = applicationFileInput.shape;

/** A file of the application whose page links to it (R72). */
export const GET = defineFileRoute({
  input: z.strictObject({ id, fileId }),
  run: (ctx, ids) => getApplicationFile(ctx, { id: ids.fileId, application: ids.id }),
});
