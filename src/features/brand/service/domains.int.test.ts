import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import type { Context } from "@/db";
import { env } from "@/env";
import { DnsError, type ResolveTxt } from "@/integrations/dns";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  checkDomain,
  claimDomain,
  getBrand,
  recheckDomains,
  removeDomain,
  setBrand,
  setBrandInput,
} from "..";

const DAY_MS = 24 * 3_600_000;

/** Name servers with these records, or that fail. */
const dns = new Map<string, string[] | "timeout" | "unreachable">();
const resolve: ResolveTxt = async (name) => {
  const found = dns.get(name) ?? [];
  if (typeof found === "string") throw new DnsError(found);
  return found;
};

const clock = fixedClock("2026-03-01T00:00:00Z");
let reseller: TestReseller & { ctx: Context };
const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
let names = 0;
const newName = () => `c${++names}.nordwolke.example`;

async function branded() {
  const made = await createTestReseller();
  const ctx = { ...made.ctx, clock };
  const brand = { name: "Nordwolke", accent: "#0f766e", supportEmail: "help@nordwolke.example" };
  await setBrand(ctx, setBrandInput.parse(brand));
  return { ...made, ctx };
}

beforeEach(async () => {
  dns.clear();
  reseller = await branded();
});

/** A reseller's domain, verified. */
async function verified(domain = newName(), owner = reseller) {
  const { record } = await claimDomain(owner.ctx, { domain });
  dns.set(record.name, ["v=spf1 -all", record.value]);
  expect((await checkDomain(owner.ctx, resolve)).status).toBe("verified");
  return { domain, record };
}

const recheck = () => recheckDomains({ ...jobContext(), clock }, resolve);
const domainOf = async ({ ctx } = reseller) => (await getBrand(ctx)).brand?.domain;

describe("a brand's own domain", () => {
  it("is claimed as DNS has it, shown as people read it, and verified by its record", async () => {
    const claimed = await claimDomain(reseller.ctx, { domain: " Kunden.GRÖßE.example. " });
    expect(claimed).toMatchObject({
      domain: "kunden.größe.example",
      ascii: "kunden.xn--gre-6ka8i.example",
      record: { name: "_tierline.kunden.xn--gre-6ka8i.example" },
      status: "pending",
    });
    expect((await getBrand(reseller.ctx)).neutrality.linkBy).toBe("provider");
    expect(await checkDomain(reseller.ctx, resolve)).toMatchObject({ status: "failed", problem: "absent" });
    dns.set(claimed.record.name, ["something else"]);
    expect(await checkDomain(reseller.ctx, resolve)).toMatchObject({ status: "failed", problem: "other" });
    dns.set(claimed.record.name, [claimed.record.value]);
    expect(await checkDomain(reseller.ctx, resolve)).toMatchObject({ status: "verified", problem: null });
    expect((await getBrand(reseller.ctx)).neutrality).toMatchObject({
      linkBase: "https://kunden.xn--gre-6ka8i.example",
      linkBy: "domain",
    });
    const actions = await asProvider((tx) =>
      tx.activity.findMany({
        where: { clientId: reseller.clientId, action: { startsWith: "brand_domain" } },
      }),
    );
    expect(actions.map(({ action }) => action)).toEqual(["brand_domain.claimed", "brand_domain.verified"]);
  });

  it("is neither gained nor lost while nobody knows", async () => {
    const { record } = await claimDomain(reseller.ctx, { domain: newName() });
    dns.set(record.name, "timeout");
    expect(await checkDomain(reseller.ctx, resolve)).toMatchObject({ status: "pending", problem: "timeout" });
    dns.set(record.name, [record.value]);
    await checkDomain(reseller.ctx, resolve);
    dns.set(record.name, "unreachable");
    expect(await checkDomain(reseller.ctx, resolve)).toMatchObject({
      status: "verified",
      problem: "unreachable",
      losesAt: null,
    });
  });

  it("keeps its token when it is claimed again, and gets another with another name", async () => {
    const domain = newName();
    const first = await claimDomain(reseller.ctx, { domain });
    expect((await claimDomain(reseller.ctx, { domain: domain.toUpperCase() })).record).toEqual(first.record);
    expect((await claimDomain(reseller.ctx, { domain: newName() })).record.value).not.toBe(
      first.record.value,
    );
  });

  it("is none of the provider's, and a public name", async () => {
    const host = new URL(env.APP_URL).hostname;
    for (const domain of [host, `a.${host}`, "nordwolke", "192.0.2.1", "https://x.example", "x.local"])
      await expect(claimDomain(reseller.ctx, { domain })).rejects.toMatchObject({
        code: "validation_failed",
        fields: [{ path: ["domain"] }],
      });
    const { ctx } = await createTestReseller();
    expect(await codeOf(claimDomain(ctx, { domain: newName() }))).toBe("state_conflict");
    expect(await codeOf(checkDomain(ctx, resolve))).toBe("not_found");
    expect(await codeOf(removeDomain(ctx))).toBe("not_found");
  });
});

describe("a domain that two want", () => {
  it("is not taken by claiming, nor by the other's record, nor by one's own while the first has it", async () => {
    const { domain, record } = await verified();
    const other = await branded();
    const theirs = await claimDomain(other.ctx, { domain });
    expect(theirs.status).toBe("pending");
    expect((await checkDomain(other.ctx, resolve)).status).toBe("failed");
    dns.set(record.name, [record.value, theirs.record.value]);
    await expect(checkDomain(other.ctx, resolve)).rejects.toMatchObject({
      code: "validation_failed",
      fields: [{ path: ["domain"], code: "taken" }],
    });
    expect((await domainOf())?.status).toBe("verified");
    expect((await domainOf(other))?.status).toBe("failed");
  });

  it("is verified for one of them, whoever is at it at once", async () => {
    const domain = newName();
    const both = [reseller, await branded()];
    const records = await Promise.all(both.map(({ ctx }) => claimDomain(ctx, { domain })));
    dns.set(
      records[0]?.record.name ?? "",
      records.map(({ record }) => record.value),
    );
    const codes = await Promise.all(both.map(({ ctx }) => codeOf(checkDomain(ctx, resolve))));
    expect(codes.sort()).toEqual(["done", "validation_failed"]);
  });
});

describe("the daily look", () => {
  it("takes a domain back once its record is gone for seven days, and not before", async () => {
    const { record } = await verified();
    later(DAY_MS);
    dns.delete(record.name);
    await recheck();
    expect(await domainOf()).toMatchObject({ status: "verified", problem: "absent" });
    expect((await domainOf())?.losesAt).toBe(new Date(clock.now().getTime() + 7 * DAY_MS).toISOString());
    later(7 * DAY_MS - 1_000);
    await recheck();
    expect((await domainOf())?.status).toBe("verified");
    later(DAY_MS);
    await recheck();
    expect(await domainOf()).toMatchObject({ status: "failed", losesAt: null });
    const other = await branded();
    await verified(record.name.replace("_tierline.", ""), other);
  });

  it("begins to count anew when the record was back, and asks once a day", async () => {
    const { record } = await verified();
    later(DAY_MS);
    dns.delete(record.name);
    await recheck();
    later(5 * DAY_MS);
    dns.set(record.name, [record.value]);
    await recheck();
    expect(await domainOf()).toMatchObject({ status: "verified", losesAt: null });
    expect(await recheck()).toBe(0);
    later(5 * DAY_MS);
    dns.delete(record.name);
    await recheck();
    expect((await domainOf())?.status).toBe("verified");
  });

  it("leaves what is not verified alone", async () => {
    const { record } = await claimDomain(reseller.ctx, { domain: newName() });
    dns.set(record.name, [record.value]);
    later(DAY_MS);
    await recheck();
    expect((await domainOf())?.status).toBe("pending");
  });
});

describe("nobody else", () => {
  it("claims, checks or removes it", async () => {
    const { record } = await verified();
    const direct = await createTestClient();
    const member: Context = { ...reseller.ctx, actor: { ...reseller.actor, areas: ["customers"] } };
    for (const [ctx, code] of [
      [member, "forbidden"],
      [direct.ctx, "not_found"],
      [(await createTestAdmin()).ctx, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(claimDomain(ctx, { domain: newName() }))).toBe(code);
      expect(await codeOf(checkDomain(ctx, resolve))).toBe(code);
      expect(await codeOf(removeDomain(ctx))).toBe(code);
    }
    for (const ctx of [reseller.ctx, (await createTestAdmin()).ctx])
      expect(await codeOf(recheckDomains(ctx, resolve))).toBe("forbidden");
    expect((await domainOf())?.record).toEqual(record);
    await removeDomain(reseller.ctx);
    expect(await domainOf()).toBeNull();
  });
});
