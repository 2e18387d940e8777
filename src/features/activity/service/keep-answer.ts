import { type Context, keepingError, type Tx } from "@/db";

/** Names an idempotent request within its tenant (api.md, "Idempotency"). `bodyHash` is a SHA-256 in hex. */
export type Idempotency = { method: string; path: string; key: string; bodyHash: string };

/** The first answer of an idempotent request, to be given again byte for byte. */
export type KeptAnswer = { status: number; response: string; bodyHash: string };

/** Thrown to undo an effect that has happened before: its first answer is the answer. */
export class Replay extends Error {
  override readonly name = "Replay";

  constructor(readonly kept: KeptAnswer) {
    super("this request has been answered before");
  }
}

/**
 * Keeps an answer in the transaction of its effect. Of two equal requests at once the second waits here for the
 * first to commit.
 *
 * @throws {Replay} when the answer is there already; the transaction rolls back with it
 * @throws {AppError} `idempotency_in_progress` when the first one takes longer than a lock may be waited for
 */
export async function keepAnswer(
  tx: Tx,
  ctx: Context,
  clientId: string,
  request: Idempotency,
  answer: { status: number; response: string },
): Promise<void> {
  const { method, path, key } = request;
  const bodyHash = new Uint8Array(Buffer.from(request.bodyHash, "hex"));
  const kept = { clientId, method, path, key, bodyHash, ...answer, createdAt: ctx.clock.now() };
  const { count } = await tx.idempotencyKey
    .createMany({ data: [kept], skipDuplicates: true })
    .catch((error: unknown) => {
      throw keepingError(error);
    });
  if (count === 1) return;
  const first = await tx.idempotencyKey.findUniqueOrThrow({
    where: { clientId_method_path_key: { clientId, method, path, key } },
  });
  throw new Replay({
    status: first.status,
    response: first.response,
    bodyHash: Buffer.from(first.bodyHash).toString("hex"),
  });
}
