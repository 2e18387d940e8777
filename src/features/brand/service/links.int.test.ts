import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { archiveCustomer } from "@/features/customers";
import { asProvider, createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { type LinkWorld, linkWorld } from "@/testing/customer-link";
import { codeOf } from "@/testing/error-code";
import {
  createLink,
  createLinkInput,
  getPriceListPdf,
  getServicesPdf,
  listLinks,
  listLinksInput,
  mailLink,
  revokeLink,
  viewLogo,
  viewPrices,
  viewServices,
} from "..";

const DAY_MS = 24 * 3_600_000;
const clock = fixedClock("2026-03-01T00:00:00Z");
const at = (ctx: Context) => ({ ...ctx, clock });
const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));

let world: LinkWorld;
let other: LinkWorld;

beforeAll(async () => {
  [world, other] = [await linkWorld({ at }), await linkWorld({ at, name: "Other" })];
});

afterEach(() => clock.set("2026-03-01T00:00:00Z"));

const visitor = () => at(anonymousContext());
const open = (token: string, host = "localhost") => codeOf(viewServices(visitor(), { token, host }));
const linksOf = (ctx: Context, customer = world.customer.id, extra: object = {}) =>
  listLinks(at(ctx), listLinksInput.parse({ customer, ...extra }));
const newLink = async (days = 30) => {
  const { id, url } = await createLink(at(world.reseller.ctx), { customer: world.customer.uuid, days });
  const { items } = await linksOf(world.reseller.ctx);
  expect(items.find((one) => one.id === id)?.url).toBe(url);
  const uuid = parsePublicId("customerLink", id) ?? "";
  const row = await asProvider((tx) => tx.customerLink.findUniqueOrThrow({ where: { id: uuid } }));
  return {
    id,
    uuid,
    token: url?.split("/c/")[1] ?? "",
    stored: Buffer.from(row.tokenHash).toString("base64url"),
  };
};

describe("a customer's link", () => {
  it("opens its customer's page until it expires, and says when it was last used", async () => {
    const { id, token, stored } = await newLink(2);
    const listed = async () => (await linksOf(world.reseller.ctx)).items.find((one) => one.id === id);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(stored).not.toBe(token);
    expect(await viewServices(visitor(), { token, host: "localhost" })).toMatchObject({
      view: { brand: { name: "Nordwolke" }, customer: { name: "Carla Kunde" } },
      services: [],
      total: 0,
    });
    expect(await listed()).toMatchObject({
      status: "open",
      lastUsedAt: clock.now().toISOString(),
    });
    later(2 * DAY_MS - 1);
    expect(await open(token)).toBe("done");
    later(1);
    expect(await open(token)).toBe("not_found");
    expect(await listed()).toMatchObject({ status: "expired", url: null });
  });

  it("opens nothing once it is revoked, and each change is in the log without what opens it", async () => {
    const { uuid, token } = await newLink();
    await revokeLink(at(world.reseller.ctx), { id: uuid });
    expect(await open(token)).toBe("not_found");
    expect(await codeOf(revokeLink(at(world.reseller.ctx), { id: uuid }))).toBe("state_conflict");
    const rows = await asProvider((tx) =>
      tx.activity.findMany({ where: { action: { startsWith: "customer_link." } } }),
    );
    expect(rows.map(({ action }) => action)).toContain("customer_link.revoked");
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it.each(["", "x", "A".repeat(43), "A".repeat(44), "../../admin", "%00"])("is not %j", async (token) => {
    expect(await open(token)).toBe("not_found");
  });

  it("is for a customer of one's own that is not archived", async () => {
    const { ctx } = world.reseller;
    expect(await codeOf(createLink(ctx, { customer: other.customer.uuid, days: 1 }))).toBe("not_found");
    expect(await codeOf(createLink(ctx, { customer: newId(), days: 1 }))).toBe("not_found");
    const own = await linkWorld();
    await archiveCustomer(own.reseller.ctx, { id: own.customer.uuid });
    expect(await codeOf(viewServices(anonymousContext(), { token: own.link.token, host: "x" }))).toBe(
      "not_found",
    );
    expect(await codeOf(createLink(own.reseller.ctx, { customer: own.customer.uuid, days: 1 }))).toBe(
      "state_conflict",
    );
    for (const days of [0, 91, 1.5, "x"])
      expect(createLinkInput.safeParse({ customer: own.customer.id, days }).success).toBe(false);
  });

  it("comes in pages that neither repeat nor skip", async () => {
    const { ctx } = world.reseller;
    for (let i = 0; i < 3; i++) await newLink();
    const all = await linksOf(ctx, world.customer.id, { limit: 100 });
    const first = await linksOf(ctx, world.customer.id, { limit: 2 });
    const rest = await linksOf(ctx, world.customer.id, { limit: 100, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
  });
});

describe("the host that is asked", () => {
  it("shows the brand whose verified domain it is, and no other", async () => {
    const domain = "kunden.nordwolke.example";
    const claim = { domain, token: "t".repeat(32), createdAt: clock.now(), verifiedAt: clock.now() };
    const resellerId = world.reseller.clientId;
    await asProvider((tx) => tx.brandDomain.create({ data: { ...claim, resellerId, status: "pending" } }));
    expect(await open(other.link.token, domain)).toBe("done");
    await asProvider((tx) => tx.brandDomain.update({ where: { resellerId }, data: { status: "verified" } }));
    expect(await open(world.link.token, domain)).toBe("done");
    expect(await open(other.link.token, domain)).toBe("not_found");
    expect(await open(other.link.token, "elsewhere.example")).toBe("done");
    const { items } = await linksOf(world.reseller.ctx);
    expect(items.find(({ status }) => status === "open")?.url).toMatch(`https://${domain}/c/`);
  });
});

describe("a reseller that is not there for its customers", () => {
  it.each(["suspended", "inactive"] as const)("is not shown while it is %s", async (status) => {
    const own = await linkWorld();
    await asProvider((tx) => tx.reseller.update({ where: { id: own.reseller.clientId }, data: { status } }));
    const asked = { token: own.link.token, host: "localhost" };
    for (const view of [viewServices, viewPrices, viewLogo, getPriceListPdf, getServicesPdf])
      expect(await codeOf(view(anonymousContext(), asked))).toBe("reseller_suspended");
  });
});

describe("nobody else", () => {
  it("makes, lists, sends or revokes a link", async () => {
    const { uuid, token } = await newLink();
    const { ctx, actor } = world.reseller;
    const member: Context = { ...ctx, actor: { ...actor, areas: ["orders"] } };
    const suspended = await createTestReseller({ status: "suspended" });
    for (const [who, code] of [
      [other.reseller.ctx, "not_found"],
      [(await createTestClient()).ctx, "not_found"],
      [member, "forbidden"],
      [(await createTestAdmin()).ctx, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(createLink(who, { customer: world.customer.uuid, days: 1 }))).toBe(code);
      expect(await codeOf(linksOf(who))).toBe(code);
      expect(await codeOf(mailLink(who, { id: uuid }, true))).toBe(code);
      expect(await codeOf(revokeLink(who, { id: uuid }))).toBe(code);
    }
    const wants = { customer: world.customer.uuid, days: 1 };
    expect(await codeOf(createLink(suspended.ctx, wants))).toBe("reseller_suspended");
    expect(await codeOf(mailLink(suspended.ctx, { id: uuid }, true))).toBe("reseller_suspended");
    // Stopping a link is never refused for that.
    expect(await codeOf(revokeLink(suspended.ctx, { id: uuid }))).toBe("not_found");
    expect(await open(token)).toBe("done");
  });
});
