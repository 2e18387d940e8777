import { expect } from "vitest";
import { setExchangeRate } from "@/features/catalog";
import {
  approveApplication,
  evaluateTiers,
  rejectApplication,
  type submitApplication,
  withdrawApplication,
} from "@/features/resellers";
import { createTestClient } from "../actors";
import { apply } from "../applications";
import { codeOf } from "../error-code";
import { attempt, toil } from "./attempt";
import { dayOf } from "./calendar";
import type { Command } from "./commands";
import { look } from "./model-tiers";
import { addBuyer } from "./new-buyer";
import type { World } from "./world";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
type Application = Awaited<ReturnType<typeof submitApplication>>;

/** Somebody applies; two admins and the applicant decide at the same moment, and one of them alone has. */
export async function join(w: World, { currency, decisions }: Of<"join">): Promise<void> {
  const made = await createTestClient({ currency });
  const owner = { ...made, ctx: { ...made.ctx, clock: w.clock } };
  expect(await attempt(w, () => apply(owner), "refused")).toBe("done");
  const { rows } = await w.db.query("SELECT id, status FROM applications WHERE client_id = $1", [
    made.clientId,
  ]);
  expect(rows).toMatchObject([{ status: "pending" }]);
  const { id } = rows[0];
  const how: Record<(typeof decisions)[number], () => Promise<Application>> = {
    approved: () => approveApplication(w.admin, { id, note: "Welcome", tierId: null, rateBps: null }),
    rejected: () => rejectApplication(w.admin, { id, note: "Not now" }),
    withdrawn: () => withdrawApplication(owner.ctx, { id, note: undefined }),
  };
  const codes = await Promise.all(decisions.map((decision) => codeOf(how[decision]())));
  expect(
    codes.filter((code) => code === "done"),
    "one decides",
  ).toHaveLength(1);
  for (const code of codes) expect(["done", "state_conflict"]).toContain(code);
  const decided = await w.db.query(
    "SELECT status, (SELECT count(*)::int FROM resellers WHERE id = client_id) AS resellers FROM applications WHERE id = $1",
    [id],
  );
  const won = decisions[codes.indexOf("done")];
  expect(decided.rows).toEqual([{ status: won, resellers: won === "approved" ? 1 : 0 }]);
  const resellerStatus = won === "approved" ? ("active" as const) : null;
  Object.assign(owner.ctx.actor, { resellerStatus });
  await addBuyer(w, owner, { tax: "domestic", priceMinor: 4_999, setupMinor: 333, ownBps: null });
}

/** Another currency is worth something else from today on. */
export async function worth(w: World, { currency, millionths }: Of<"worth">): Promise<void> {
  const rate = { currency, validFrom: dayOf(w.m.now), rateMillionths: millionths };
  expect(await attempt(w, () => setExchangeRate(w.admin, rate), "same")).toBe("done");
  w.m.rates.set(currency, millionths);
}

/** The nightly look at every tier. */
export async function night(w: World): Promise<void> {
  await toil(w, () => evaluateTiers(w.job));
  for (const { id } of w.m.clients.values()) look(w.m, id, "night");
}
