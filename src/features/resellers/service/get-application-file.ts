import { authorizeProvider, authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { ApplicationFileInput, OwnApplicationFileInput } from "../schemas";

/** A file as it is handed out; `contentType` is what its content says it is. */
export type ApplicationFileContent = { name: string; contentType: string; content: Uint8Array<ArrayBuffer> };

/** A file of an application, for the reviewer. */
export async function getApplicationFile(
  ctx: Context,
  { id, application }: ApplicationFileInput,
): Promise<ApplicationFileContent> {
  const scope = authorizeProvider(ctx, "application:review");
  return find(ctx, scope, { id, applicationId: application });
}

/** A file that the client sent with an application of its own. A foreign one and none are the same to it. */
export async function getOwnApplicationFile(
  ctx: Context,
  { id }: OwnApplicationFileInput,
): Promise<ApplicationFileContent> {
  const scope = authorizeTenant(ctx, "application:read_own");
  return find(ctx, scope, { id, clientId: scope.clientId });
}

type Where = { id: string } & ({ applicationId: string } | { clientId: string });

async function find(ctx: Context, scope: Scope, where: Where): Promise<ApplicationFileContent> {
  const select = { name: true, contentType: true, content: true };
  const row = await inTransaction(ctx, scope, (tx) => tx.applicationFile.findFirst({ where, select }));
  if (!row) throw new AppError("not_found");
  return row;
}
