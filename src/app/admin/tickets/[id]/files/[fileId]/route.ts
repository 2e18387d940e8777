import { z } from "zod";
import { defineFileRoute } from "@/adapters/files";
import { getTicketFile, ticketFileInput } from "@/features/support";

const { id: fileId, ticket: id } = ticketFileInput.shape;

/** A file of the ticket whose page links to it (R78). */
export const GET = defineFileRoute({
  input: z.strictObject({ id, fileId }),
  run: (ctx, ids) => getTicketFile(ctx, { id: ids.fileId, ticket: ids.id }),
});
