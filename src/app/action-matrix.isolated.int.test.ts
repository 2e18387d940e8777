import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/core/errors";
import { type Context, getDatabase } from "@/db";
import { behind } from "@/testing/tenants/fences";
import { type IdsOf, isTenants, nobodysIds } from "@/testing/tenants/ids";
import { leaksIn, withoutNames } from "@/testing/tenants/leaks";
import { rowsOf } from "@/testing/tenants/rows-of";
import { type Asker, plantedWorld } from "@/testing/tenants/sides";
import { leastInput, type Slot, slotsOf, withValue } from "@/testing/tenants/zod-input";

// T1 and T6: every server action of the source's own files, asked with ids of another tenant and of nobody. What a
// definition adds to its verb (Origin, the form) is asked in run-action's own test and over HTTP in tenant-matrix.spec.

vi.mock("@/adapters/actions/define-action", () => ({ defineAction: (definition: object) => definition }));
vi.mock("next-intl/server", () => ({
  getTranslations: async () => () => "text",
  getLocale: async () => "en",
}));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

// Loads `next/server` in a way that only Next's own bundler finds.
vi.mock("next-auth", () => ({ default: () => ({}), CredentialsSignin: class extends Error {} }));

type Definition = { input: z.ZodType; run: (ctx: Context, input: unknown) => Promise<unknown> };
type Action = Definition & { name: string; slots: Slot[] };

const SOURCE = path.resolve(import.meta.dirname, "..");

/** The files of server actions, wherever they are. */
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .filter((file) => readFileSync(path.join(SOURCE, file), "utf8").startsWith('"use server"'));

/** Actions that read more of the form before they call their verb. */
const READ_FIRST = new Set<string>([
  "app/account/actions.ts changePasswordAction",
  "app/admin/settings/actions.ts saveRoundingAction",
  "app/admin/settings/currencies/actions.ts setRateAction",
  "app/admin/settings/renewal-actions.ts saveRenewalRulesAction",
  "app/people-actions.ts switchClientAction",
  "app/portal/resale/actions.ts setRuleAction",
  "app/see-as-actions.ts startViewAction",
]);

/** Exports of action files that are functions of their own, with what they wrap. */
const WRAPPED = new Set<string>();

let world: Awaited<ReturnType<typeof plantedWorld>>;
const actions: Action[] = [];

beforeAll(async () => {
  world = await plantedWorld();
  for (const file of files) {
    const loaded: Record<string, unknown> = await import(path.join(SOURCE, file));
    for (const [name, exported] of Object.entries(loaded)) {
      const { input, run } = exported as Partial<Definition>;
      if (!input || !run) WRAPPED.add(`${file} ${name}`);
      else {
        const slots = slotsOf(input).filter(({ kind }) => isTenants(kind));
        actions.push({ name: `${file} ${name}`, input, run, slots });
      }
    }
  }
}, 180_000);

type Outcome = { code: string; text: string };

/** What becomes of an action: its result or its error, as text. */
async function outcomeOf({ input, run }: Definition, ctx: Context, sent: unknown): Promise<Outcome> {
  try {
    const result = await run(ctx, await input.parseAsync(sent));
    return { code: "done", text: JSON.stringify(result) ?? "" };
  } catch (error) {
    if (error instanceof AppError) {
      const { code, detail, fields } = error;
      return { code, text: JSON.stringify({ code, detail, fields }) };
    }
    return { code: (error as Error).name, text: String((error as Error).message) };
  }
}

/** Asks every action that takes a tenant's id with one of another's and with nobody's; gives those that part. */
async function partedActions(asker: Asker, ownerUrl: string): Promise<{ parted: string[]; asked: number }> {
  const ctx = { ...asker.ctx, db: getDatabase() };
  const theirs = asker.name === "the other reseller" ? world.mine.clientId : world.theirs.clientId;
  const parted: string[] = [];
  let asked = 0;
  let before = await rowsOf(ownerUrl, theirs);
  for (const action of actions.filter(({ name }) => !name.startsWith("app/admin/")))
    for (const { path, kind } of action.slots) {
      asked++;
      const [foreignId, nobodys] = [asker.foreign.ids(kind), nobodysIds(kind)];
      const foreign = await outcomeOf(action, ctx, withValue(least(action, asker.own.ids), path, foreignId));
      const after = await rowsOf(ownerUrl, theirs);
      const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
      before = after;
      const none = await outcomeOf(action, ctx, withValue(least(action, asker.own.ids), path, nobodys));
      const isSame = withoutNames(foreign.text, [foreignId]) === withoutNames(none.text, [nobodys]);
      const leaks = leaksIn(foreign.text, asker.foreign.canaries, foreignId);
      if (!isSame || leaks.length > 0 || changed.length > 0)
        parted.push(`${action.name} at ${path.join(".")}: ${foreign.text} / ${none.text} ${changed}`);
    }
  return { parted, asked };
}

const least = ({ input }: Definition, ids: IdsOf) => leastInput(input, ids);

const LONG_MS = 180_000;

it("knows every action", () => {
  expect(actions.length).toBeGreaterThan(150);
});

describe("an action with another tenant's id does what it does with nobody's, and changes nothing of it,", {
  timeout: LONG_MS,
}, () => {
  it.each([
    "the owner",
    "a member for orders",
    "an admin who sees the portal as the reseller",
    "a direct client",
  ])("for %s", async (name) => {
    const { result } = await behind({ statements: true, rows: true }, (copy) =>
      partedActions(world.asker(name), copy.ownerUrl),
    );
    expect(result.parted).toEqual([]);
    expect(result.asked).toBeGreaterThan(30);
  });

  it.each([
    ["the tenant in each statement alone", { statements: true, rows: false }],
    ["row-level security alone", { statements: false, rows: true }],
  ])("behind %s", async (_, fences) => {
    const { result } = await behind(fences, (copy) => partedActions(world.asker("the owner"), copy.ownerUrl));
    expect(result.parted).toEqual([]);
  });

  it("and would not behind none", async () => {
    const { result } = await behind({ statements: false, rows: false }, (copy) =>
      partedActions(world.asker("the owner"), copy.ownerUrl),
    );
    expect(result.parted.length).toBeGreaterThan(15);
  });
});

it("refuses every action of the admin panel to everybody else, whatever it is sent", {
  timeout: LONG_MS,
}, async () => {
  const wrongs: string[] = [];
  const others = world.askers.filter(({ ctx }) => ctx.actor.kind !== "admin");
  for (const asker of others)
    for (const action of actions.filter(({ name }) => name.startsWith("app/admin/"))) {
      const { code, text } = await outcomeOf(action, asker.ctx, least(action, asker.own.ids));
      if (code === "done") wrongs.push(`${action.name} for ${asker.name}: ${text}`);
    }
  expect(wrongs).toEqual([]);
});

it("refuses every action to nobody, before it looks at what was sent", { timeout: LONG_MS }, async () => {
  const [nobody, owner] = [world.asker("nobody"), world.asker("the owner")];
  const asked = actions.filter(({ name }) => !name.startsWith("app/(auth)/"));
  const codes = new Map<string, string>();
  for (const action of asked) {
    // As it is: the verb itself has to refuse, and not the form.
    const unread = { ...action, input: z.unknown() };
    codes.set(action.name, (await outcomeOf(unread, nobody.ctx, least(action, owner.own.ids))).code);
  }
  expect([...codes].filter(([name, code]) => code !== "unauthenticated" && !READ_FIRST.has(name))).toEqual(
    [],
  );
  expect([...codes.values()].filter((code) => code === "unauthenticated").length).toBeGreaterThan(150);
});
