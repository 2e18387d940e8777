import { describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, toPublicId } from "@/core/ids";
import { asProvider } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { ruleFixture } from "@/testing/rule-fixture";
import { runServers } from "@/testing/running-services";
import {
  applyPriceChanges,
  changeRule,
  changeRuleInput,
  endRule,
  endRuleInput,
  exportRule,
  layDownRule,
  layDownRuleInput,
  listRules,
  listRulesInput,
  previewRule,
  previewRuleInput,
} from "..";

const AUTUMN = "2026-10-01T00:00:00.000Z";
const WINTER = "2027-02-01T00:00:00.000Z";

const f = ruleFixture();

describe("a dry run of a rule", () => {
  it("goes out as a file of the same rows, which is logged, for admins alone", async () => {
    await runServers(f.reseller, f.product, 2, "2026-06-01T00:00:00Z");
    const input = previewRuleInput.parse({ what: "lay_down", ...f.own(2_000) });
    const rows = [];
    for await (const page of await exportRule(f.ctxAt(), input)) rows.push(...page);
    expect(rows).toEqual((await previewRule(f.ctxAt(), input)).rows);
    expect(rows).toMatchObject([{ services: 2, yearlyChange: { amount: -12 * 2 * 1_480, currency: "EUR" } }]);
    const logged = await asProvider((tx) => tx.activity.findMany({ where: { action: "prices.exported" } }));
    expect(logged.map(({ after }) => after)).toContainEqual(
      expect.objectContaining({ rule: { what: "lay_down", kind: "own_rate" }, rows: 1 }),
    );
    expect(await f.rules()).toEqual([]);
    expect(await codeOf(exportRule(f.reseller.ctx, input))).toBe("forbidden");
    expect(await codeOf(exportRule(anonymousContext(), input))).toBe("unauthenticated");
  });

  it("says what it does to renewals, by the strongest rule, and writes nothing", async () => {
    await runServers(f.reseller, f.product, 2, "2026-06-01T00:00:00Z");
    const preview = (input: object) => previewRule(f.ctxAt(), previewRuleInput.parse(input));
    const shown = await preview({ what: "lay_down", ...f.own(2_000) });
    expect(shown).toMatchObject({
      services: 2,
      rows: [
        {
          kind: "reseller",
          id: f.reseller.resellerId,
          services: 2,
          from: { amount: 2 * 13_320, currency: "EUR" },
          to: { amount: 2 * 11_840 },
          yearlyChange: { amount: -12 * 2 * 1_480, currency: "EUR" },
          firstRenewalAt: "2026-07-01T00:00:00.000Z",
        },
      ],
    });
    const later = await preview({ what: "lay_down", ...f.own(2_000, { validFrom: AUTUMN }) });
    expect(later.rows[0]?.firstRenewalAt).toBe("2026-10-01T00:00:00.000Z");
    // A rate for the product wins: then a rate off everything changes nothing.
    await f.lay({
      kind: "reseller_product",
      reseller: f.reseller.resellerId,
      product: f.product.id,
      rateBps: 5_000,
    });
    expect((await preview({ what: "lay_down", ...f.own(2_000) })).rows).toEqual([]);
    expect(await f.rules()).toHaveLength(1);
    const id = toPublicId("priceRule", (await f.rules())[0]?.id ?? "");
    expect((await preview({ what: "end", id })).yearlyChange.amount).toBe(12 * 2 * (13_320 - 7_400));
    expect((await preview({ what: "change", id, rateBps: 4_000 })).yearlyChange.amount).toBe(12 * 2 * 1_480);
  });
});

describe("services that run when a rule changes", () => {
  const held = (ids: string[]) =>
    asProvider(async (tx) =>
      (await tx.service.findMany({ where: { id: { in: ids } } })).map((row) => row.heldMinor),
    );

  it("keep what they pay from the moment of a dated change, however late the job comes", async () => {
    const early = await runServers(f.reseller, f.product, 1, "2026-06-01T00:00:00Z");
    const { rule } = await f.lay(f.own(3_000));
    const running = { mode: "until", until: WINTER };
    await endRule(f.ctxAt(), endRuleInput.parse({ id: rule?.id, at: AUTUMN, running, reason: "Over" }));
    const late = await runServers(f.reseller, f.product, 1, "2026-10-02T00:00:00Z");
    const job = (time: string) => applyPriceChanges({ ...jobContext(), clock: fixedClock(time) });
    expect(await job("2026-09-30T23:59:59.999Z")).toBe(0);
    expect(await held(early)).toEqual([null]);
    expect(await job("2026-10-05T08:00:00Z")).toBe(1);
    expect(await held(early)).toEqual([BigInt(14_800 * 0.7)]);
    // It began after the rule had ended.
    expect(await held(late)).toEqual([null]);
    expect(await job("2026-10-05T08:05:00Z")).toBe(0);
    const logged = await asProvider((tx) => tx.activity.findMany({ where: { action: "prices.held" } }));
    expect(logged.at(-1)?.after).toMatchObject({ held_services: 1, effective_at: AUTUMN });
  });

  it("are let go of when the dated change is taken back", async () => {
    const ids = await runServers(f.reseller, f.product, 1, "2026-06-01T00:00:00Z");
    const { rule } = await f.lay(f.own(500, { validFrom: AUTUMN, running: { mode: "for_good" } }));
    await endRule(f.ctxAt(), endRuleInput.parse({ id: rule?.id, reason: "No" }));
    expect(await applyPriceChanges({ ...jobContext(), clock: fixedClock("2026-10-02T00:00:00Z") })).toBe(0);
    expect(await held(ids)).toEqual([null]);
  });

  it("are held at once by a change that begins now", async () => {
    const ids = await runServers(f.reseller, f.product, 2, "2026-06-01T00:00:00Z");
    const done = await f.lay(f.own(500, { running: { mode: "for_good" } }));
    expect(done.held).toBe(2);
    expect(await held(ids)).toEqual([13_320n, 13_320n]);
  });
});

describe("who may", () => {
  it("is an admin alone", async () => {
    const key = {
      kind: "api_key",
      keyId: newId(),
      label: "Key",
      resellerId: f.reseller.clientId,
      scopes: ["catalog:read"],
      resellerStatus: "active",
    } as const;
    const id = toPublicId("priceRule", newId());
    const verbs = [
      (ctx: typeof f.admin.ctx) => layDownRule(ctx, layDownRuleInput.parse({ ...f.own(1), reason: "Why" })),
      (ctx: typeof f.admin.ctx) => changeRule(ctx, changeRuleInput.parse({ id, rateBps: 1, reason: "Why" })),
      (ctx: typeof f.admin.ctx) => endRule(ctx, endRuleInput.parse({ id, reason: "Why" })),
      (ctx: typeof f.admin.ctx) => listRules(ctx, listRulesInput.parse({})),
      (ctx: typeof f.admin.ctx) => previewRule(ctx, previewRuleInput.parse({ what: "end", id })),
    ];
    for (const verb of verbs) {
      expect(await codeOf(verb(f.reseller.ctx as never))).toBe("forbidden");
      expect(await codeOf(verb(testContext(key) as never))).toBe("forbidden");
      expect(await codeOf(verb(anonymousContext() as never))).toBe("unauthenticated");
    }
    for (const verb of [verbs[1], verbs[2], verbs[4]])
      expect(await codeOf(verb?.(f.ctxAt()) ?? Promise.resolve())).toBe("not_found");
    expect(await codeOf(applyPriceChanges(f.admin.ctx))).toBe("forbidden");
  });
});
