import { z } from "zod";
import { defineFileRoute } from "@/adapters/files";
import { getOwnTicketFile, ticketFileInput } from "@/features/support";

const { id: fileId, ticket: id } = ticketFileInput.shape;

/** A file of the ticket whose page links to it (R78). */
export const GET = defineFileRoute({
  input: z.strictObject({ id, fileId }),
  run: (ctx, ids) => getOwnTicketFile(ctx, { id: ids.fileId, ticket: ids.id }),
});
