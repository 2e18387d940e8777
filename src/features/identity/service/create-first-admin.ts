import { createHash, timingSafeEqual } from "node:crypto";
import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { actingAs, type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { limitAttempts } from "@/integrations/rate-limit";
import type { UserDto } from "../dto";
import type { CreateFirstAdminInput } from "../schemas";
import { hashPassword } from "./password";
import { asSystem } from "./system";

/** Any number: two set-ups at the same moment happen one after the other. */
const SET_UP_LOCK = 7_218_350_115;

/**
 * Makes the first admin, for whoever can read the server's console. `setUpCode` is the one printed there; without
 * it nobody can.
 *
 * @throws {AppError} `not_found` once an admin exists
 */
export async function createFirstAdmin(
  ctx: Context,
  input: CreateFirstAdminInput,
  setUpCode: string | undefined,
): Promise<UserDto> {
  const system = asSystem(ctx, "set-up");
  const scope = authorizeProvider(system, "admin:set_up");
  await limitAttempts("set-up:address", ctx.address ?? "unknown");
  if (setUpCode === undefined || !isSame(input.code, setUpCode)) {
    throw fieldError(["code"], "wrong", "This is not the code that the server printed");
  }
  const passwordHash = await hashPassword(input.password);
  return inTransaction(system, scope, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`;
    if (await tx.user.findFirst({ where: { role: "admin" }, select: { id: true } }))
      throw new AppError("not_found");
    const now = ctx.clock.now();
    const { name, email, locale } = input;
    const user = { id: newId(now), email, name, role: "admin" as const };
    await tx.user.create({ data: { ...user, passwordHash, locale, createdAt: now, updatedAt: now } });
    await recordActivity(tx, actingAs(ctx, { kind: "admin", userId: user.id, label: name }), {
      action: "user.created",
      clientId: null,
      object: { kind: "user", id: user.id, name: email },
      after: { name, email, role: "admin" },
    });
    return { ...user, id: toPublicId("user", user.id) };
  });
}

/** Compared in the same time whatever differs. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
