import { isDeepStrictEqual } from "node:util";
import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Prisma } from "@/db";
import { recordActivity } from "@/features/activity";
import { billingSettings, companySettings, programSettings, type Settings } from "../schemas";
import { getSettings } from "./get-settings";

const SCHEMAS = { company: companySettings, program: programSettings, billing: billingSettings } as const;

/** Replaces one group of settings, in effect at the next request. What changes nothing is not logged. */
export async function updateSettings<K extends keyof Settings>(
  ctx: Context,
  group: K,
  value: Settings[K],
): Promise<Settings[K]> {
  const scope = authorizeProvider(ctx, "settings:manage");
  const parsed = SCHEMAS[group].parse(value) as Settings[K];
  const before = (await getSettings(ctx))[group];
  if (isDeepStrictEqual(before, parsed)) return parsed;
  await inTransaction(ctx, scope, async (tx) => {
    const data = { value: parsed as Prisma.InputJsonObject, updatedAt: ctx.clock.now() };
    await tx.setting.upsert({ where: { key: group }, create: { key: group, ...data }, update: data });
    await recordActivity(tx, ctx, {
      action: "settings.updated",
      clientId: null,
      object: { kind: "settings", id: group, name: group },
      before,
      after: parsed,
    });
  });
  return parsed;
}
