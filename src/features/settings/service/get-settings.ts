import { type Context, type Tx, toAppError } from "@/db";
import {
  billingSettings,
  companySettings,
  DEFAULT_SETTINGS,
  mailSettings,
  programSettings,
  type Settings,
  securitySettings,
} from "../schemas";

type Asker = Pick<Context, "db"> & Partial<Pick<Context, "reads">>;

/** All settings, read now. A group that nobody has saved has its defaults. Known database errors come out as AppErrors. */
export async function getSettings({ db, reads }: Asker): Promise<Settings> {
  const read = () => readSettings(db.prisma);
  try {
    return await (reads ? reads.once("settings", read) : read());
  } catch (error) {
    throw toAppError(error);
  }
}

/** The same inside a transaction. */
export async function readSettings(tx: Pick<Tx, "setting">): Promise<Settings> {
  const rows = await tx.setting.findMany();
  const saved = new Map(rows.map((row) => [row.key, row.value]));
  return {
    company: companySettings.parse(saved.get("company") ?? DEFAULT_SETTINGS.company),
    program: programSettings.parse(saved.get("program") ?? DEFAULT_SETTINGS.program),
    billing: billingSettings.parse(saved.get("billing") ?? DEFAULT_SETTINGS.billing),
    mail: mailSettings.parse(saved.get("mail") ?? DEFAULT_SETTINGS.mail),
    security: securitySettings.parse(saved.get("security") ?? DEFAULT_SETTINGS.security),
  };
}

let held: { database: unknown; version: bigint; settings: Settings } | undefined;

/** Settings as they are under a catalogue version, which rises with each of their changes: no question to the database while it stands. */
export async function getSettingsAt(ctx: Asker, version: bigint): Promise<Settings> {
  if (held?.version === version && held.database === ctx.db) return held.settings;
  const settings = await getSettings(ctx);
  held = { database: ctx.db, version, settings };
  return settings;
}

export async function getCompanySettings(ctx: Asker) {
  return (await getSettings(ctx)).company;
}
