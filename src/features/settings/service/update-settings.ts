import { isDeepStrictEqual } from "node:util";
import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import {
  billingSettings,
  companySettings,
  mailSettings,
  programSettings,
  type Settings,
  securitySettings,
} from "../schemas";
import { readSettings } from "./get-settings";

const SCHEMAS = {
  company: companySettings,
  program: programSettings,
  billing: billingSettings,
  mail: mailSettings,
  security: securitySettings,
} as const;

/** Any number: writers of settings follow one another, so that none undoes what another has just changed. */
const SETTINGS_LOCK = 7_218_350_116;

/** Changes some fields of one group of settings, in effect at the next request; what is not named stays. */
export async function updateSettings<K extends keyof Settings>(
  ctx: Context,
  group: K,
  changes: Partial<Settings[K]>,
): Promise<Settings[K]> {
  const scope = authorizeProvider(ctx, "settings:manage");
  return inTransaction(ctx, scope, (tx) => changeSettings(tx, ctx, group, changes));
}

/** The same in the caller's transaction, which has authorised it. What changes nothing is not logged. */
export async function changeSettings<K extends keyof Settings>(
  tx: Tx,
  ctx: Context,
  group: K,
  changes: Partial<Settings[K]>,
): Promise<Settings[K]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETTINGS_LOCK})`;
  const before = (await readSettings(tx))[group];
  const after = SCHEMAS[group].parse({ ...before, ...changes }) as Settings[K];
  if (isDeepStrictEqual(before, after)) return after;
  const data = { value: after as Prisma.InputJsonObject, updatedAt: ctx.clock.now() };
  await tx.setting.upsert({ where: { key: group }, create: { key: group, ...data }, update: data });
  await recordActivity(tx, ctx, {
    action: "settings.updated",
    clientId: null,
    object: { kind: "settings", id: group, name: group },
    before,
    after,
  });
  return after;
}
