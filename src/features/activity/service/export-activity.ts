import { authorizeEither } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { eachPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import type { ActivityDto } from "../dto";
import type { ExportActivityInput } from "../schemas";
import { listActivity } from "./list-activity";
import { recordActivity } from "./record-activity";

const PAGE = 100;

/**
 * R66: everything that the log shows under these filters, a page at a time; a client's own part for itself. That
 * somebody took it along is in the log too.
 */
export async function exportActivity(
  ctx: Context,
  input: ExportActivityInput,
): Promise<AsyncGenerator<ActivityDto[]>> {
  const scope = authorizeEither(ctx, "activity:read", "activity:review");
  const client = input.client && toPublicId("client", input.client);
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "activity.exported",
      clientId: scope.kind === "tenant" ? scope.clientId : null,
      object: { kind: "settings", id: "activity", name: "activity" },
      after: { filters: { ...input, client } },
    }),
  );
  return eachPage((cursor) => listActivity(ctx, { ...input, limit: PAGE, cursor }));
}
