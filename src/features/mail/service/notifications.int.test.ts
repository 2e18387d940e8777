import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { createOrder, createOrderInput } from "@/features/orders";
import { openTicket, openTicketInput } from "@/features/support";
import { createTestAdmin, createTestClient, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { composeWaiting } from "@/testing/mail";
import { countNotifications, listNotifications, markNotificationsSeen } from "..";

let mine: TestReseller;
let theirs: TestReseller;
const all = { limit: 50 };

beforeAll(async () => {
  [mine, theirs] = await Promise.all([
    createTestReseller({ name: "Mine" }),
    createTestReseller({ name: "Theirs" }),
  ]);
  const product = await createTestProduct();
  for (const { ctx, clientId } of [mine, theirs]) {
    for (const units of [1, 2])
      await createOrder(ctx, createOrderInput.parse({ items: [serverItem(product, units)] }));
    await openTicket(ctx, openTicketInput.parse({ subject: "Rack space", body: "Is there any?" }));
    await composeWaiting(clientId);
  }
});

it("are what was written to one, with where it leads, until one has seen them", async () => {
  const { items } = await listNotifications(mine.ctx, all);
  const invoice = items.find(({ href }) => href?.startsWith("/portal/invoices/inv_"));
  expect(invoice).toMatchObject({ subject: expect.stringContaining("INV-"), unread: true });
  expect(await countNotifications(mine.ctx)).toBe(items.length);
  const later = { ...mine.ctx, clock: fixedClock(new Date(Date.now() + 60_000).toISOString()) };
  await markNotificationsSeen(later);
  expect(await countNotifications(mine.ctx)).toBe(0);
  expect((await listNotifications(mine.ctx, all)).items.map(({ unread }) => unread)).toEqual(
    items.map(() => false),
  );
  // Another's are as new as they were.
  expect(await countNotifications(theirs.ctx)).toBeGreaterThan(0);
});

it("are nobody else's, and go page by page", async () => {
  const ids = async (ctx: TestReseller["ctx"]) =>
    (await listNotifications(ctx, all)).items.map(({ id }) => id);
  const [own, others] = [await ids(mine.ctx), await ids(theirs.ctx)];
  expect(own.filter((id) => others.includes(id))).toEqual([]);
  const first = await listNotifications(theirs.ctx, { limit: 1 });
  const second = await listNotifications(theirs.ctx, { limit: 50, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(others);
  // The same address in another client: what concerns this one stays here.
  const elsewhere = { ...mine.ctx, actor: { ...mine.actor, clientId: (await createTestClient()).clientId } };
  expect(await ids(elsewhere)).toEqual([]);
});

it("are for an admin what went to the provider, and for one who sees as a client none of the client's", async () => {
  const admin = await createTestAdmin();
  const { items } = await listNotifications(admin.ctx, all);
  expect(items.some(({ href }) => href?.startsWith("/admin/tickets/tick_"))).toBe(true);
  expect(items.some(({ href }) => href?.startsWith("/portal"))).toBe(false);
  const seenBy = { sessionId: "s", mayChange: true };
  const view = {
    ...mine.ctx,
    actor: { ...mine.actor, userId: admin.actor.userId, seenBy },
  } as unknown as TestReseller["ctx"];
  expect((await listNotifications(view, all)).items).toEqual([]);
  expect(await codeOf(markNotificationsSeen(view))).toBe("read_only_view");
  for (const verb of [countNotifications, markNotificationsSeen])
    expect(await codeOf(verb(anonymousContext()))).toBe("unauthenticated");
});
