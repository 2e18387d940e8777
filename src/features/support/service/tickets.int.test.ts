import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { toPublicId } from "@/core/ids";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput, listOrders, listOrdersInput } from "@/features/orders";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { codeOf, errorOf } from "@/testing/error-code";
import { openTestTicket } from "@/testing/tickets";
import {
  answerTicket,
  answerTicketInput,
  changeTicket,
  closeOwnTicket,
  findTopics,
  getOwnTicket,
  getTicket,
  getTopic,
  getTopicInput,
  replyToTicket,
  type TicketStatus,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;
let other: TestReseller;
/** Public ids of the reseller's own, for its customer. */
let order: string;
let customer: string;

beforeAll(async () => {
  admin = await createTestAdmin();
  [reseller, other] = [await createTestReseller(), await createTestReseller({ name: "Other GmbH" })];
  const product = await createTestProduct();
  const made = await createCustomer(
    reseller.ctx,
    createCustomerInput.parse({ name: "Nordstrand Reisen", email: "nordstrand@example.org" }),
  );
  customer = made.id;
  await createOrder(reseller.ctx, createOrderInput.parse({ customer, items: [serverItem(product)] }));
  const orders = await listOrders(reseller.ctx, listOrdersInput.parse({}));
  order = orders.items[0]?.id ?? "";
});

const status = async (id: string): Promise<TicketStatus> => (await getTicket(admin.ctx, { id })).status;
const answer = (id: string, next: "wait" | "close") =>
  answerTicket(
    admin.ctx,
    answerTicketInput.parse({ id: toPublicId("ticket", id), body: "Try again.", next }),
  );
const reply = (id: string) => replyToTicket(reseller.ctx, { id, body: "It is back.", files: [] });
const opened = async () => (await openTestTicket(reseller.ctx)).id;

describe("a ticket", () => {
  it("is not the sixty-first thing that a client writes within an hour", async () => {
    const talkative = await createTestReseller();
    const { id } = await openTestTicket(talkative.ctx);
    for (let times = 1; times < 60; times += 1)
      await replyToTicket(talkative.ctx, { id, body: "And one more thing.", files: [] });
    const once = () => replyToTicket(talkative.ctx, { id, body: "And one more.", files: [] });
    expect(await codeOf(once())).toBe("rate_limited");
    expect(await codeOf(openTestTicket(talkative.ctx))).toBe("rate_limited");
    // Somebody else's tickets are its own.
    await openTestTicket(other.ctx);
  });

  it("is opened with a number, and says what it is about and whom it concerns", async () => {
    const { ticket } = await openTestTicket(reseller.ctx, { topic: order, priority: "urgent" });
    expect(ticket).toMatchObject({
      number: expect.stringMatching(/^T-\d{4,}$/),
      status: "open",
      priority: "urgent",
      openedBy: reseller.actor.label,
      topic: { kind: "order", id: order },
      // The order's own, without being asked for.
      customer: { id: customer, name: "Nordstrand Reisen" },
    });
  });

  it("is not about another's order or customer, and then there is none", async () => {
    const before = await asProvider((tx) => tx.ticket.count());
    const topic = await errorOf(openTestTicket(other.ctx, { topic: order }));
    expect(topic.fields).toMatchObject([{ path: ["topic"], code: "not_found" }]);
    const foreign = await errorOf(openTestTicket(other.ctx, { customer }));
    expect(foreign.fields).toMatchObject([{ path: ["customer"], code: "not_found" }]);
    expect(await asProvider((tx) => tx.ticket.count())).toBe(before);
    // The fence below says the same, whoever forgets to ask.
    const { id } = await openTestTicket(other.ctx);
    const orderId = getTopicInput.parse({ topic: order }).topic.id;
    const linked = asProvider(
      (tx) => tx.$executeRaw`
      INSERT INTO tickets (id, client_id, subject, status, priority, opened_by_user_id, opened_by_name, order_id,
        last_activity_at, created_at, updated_at)
      SELECT gen_random_uuid(), client_id, subject, status, priority, opened_by_user_id, opened_by_name,
        ${orderId}::uuid, now(), now(), now() FROM tickets WHERE id = ${id}::uuid`,
    );
    await expect(linked).rejects.toThrow(/foreign key/i);
  });

  it("finds what it can be about among the client's own alone", async () => {
    const number = (await getTopic(reseller.ctx, getTopicInput.parse({ topic: order }))) as {
      number?: string;
    };
    expect(await findTopics(reseller.ctx, { q: number.number })).toMatchObject([
      { kind: "order", id: order },
    ]);
    const all = await findTopics(reseller.ctx, {});
    expect(all.map(({ kind, note }) => [kind, note])).toEqual([
      ["service", "Nordstrand Reisen"],
      ["order", "Nordstrand Reisen"],
    ]);
    expect(await findTopics(reseller.ctx, { q: "dedicated" })).toMatchObject([{ kind: "service" }]);
    expect(await findTopics(other.ctx, { q: number.number })).toEqual([]);
    expect(await getTopic(other.ctx, getTopicInput.parse({ topic: order }))).toBeNull();
  });

  it("waits for the side that has not written last, and is closed and opened again by either", async () => {
    const id = await opened();
    expect(await status(id)).toBe("open");
    await answer(id, "wait");
    expect(await status(id)).toBe("answered");
    await answer(id, "wait");
    expect(await status(id)).toBe("answered");
    await reply(id);
    expect(await status(id)).toBe("open");
    await answer(id, "close");
    expect(await status(id)).toBe("closed");
    await reply(id);
    expect(await status(id)).toBe("open");
    await closeOwnTicket(reseller.ctx, { id });
    expect(await status(id)).toBe("closed");
    expect(await codeOf(closeOwnTicket(reseller.ctx, { id }))).toBe("state_conflict");
    expect(await codeOf(changeTicket(admin.ctx, { id, status: "closed" }))).toBe("state_conflict");
    await changeTicket(admin.ctx, { id, status: "answered" });
    expect(await status(id)).toBe("answered");
  });

  it("keeps its messages in order, with the provider named as such to its client", async () => {
    const id = await opened();
    await answer(id, "wait");
    await reply(id);
    const { messages } = await getOwnTicket(reseller.ctx, { id });
    expect(messages.items.map(({ body, authorName }) => [body, authorName])).toEqual([
      ["It is back.", reseller.actor.label],
      ["Try again.", null],
      ["It hangs at the boot menu.", reseller.actor.label],
    ]);
    const reviewed = await getTicket(admin.ctx, { id });
    expect(reviewed.messages.items[1]).toMatchObject({ authorName: admin.actor.label, internal: false });
  });

  it("gives a long thread page by page", async () => {
    const clock = fixedClock("2026-03-01T10:00:00Z");
    const ctx = { ...reseller.ctx, clock };
    const { id } = await openTestTicket(ctx);
    for (let number = 1; number <= 50; number++) {
      clock.set(new Date(clock.now().getTime() + 1_000));
      await replyToTicket(ctx, { id, body: `Reply ${number}`, files: [] });
    }
    const first = await getOwnTicket(ctx, { id });
    expect(first.messages.items).toHaveLength(50);
    const cursor = first.messages.nextCursor ?? "";
    const rest = await getOwnTicket(ctx, { id, cursor });
    expect(rest.messages).toMatchObject({
      items: [{ body: "It hangs at the boot menu." }],
      nextCursor: null,
    });
  });

  it("can be written by a suspended reseller, a direct client and a member without any area", async () => {
    const suspended = await createTestReseller({ status: "suspended" });
    const { id } = await openTestTicket(suspended.ctx);
    await replyToTicket(suspended.ctx, { id, body: "Why?", files: [] });
    const direct = await createTestClient();
    const member = { ...direct.ctx, actor: { ...direct.actor, areas: [] } };
    const own = await openTestTicket(member);
    await closeOwnTicket(direct.ctx, { id: own.id });
    expect(await status(own.id)).toBe("closed");
  });

  it("is in the log with each step, the provider's own matters apart", async () => {
    const id = await opened();
    await answer(id, "wait");
    await changeTicket(admin.ctx, { id, priority: "high", assignee: admin.actor.userId });
    await closeOwnTicket(reseller.ctx, { id });
    const rows = await asProvider((tx) =>
      tx.activity.findMany({ where: { objectId: toPublicId("ticket", id) }, orderBy: { id: "asc" } }),
    );
    expect(rows.map(({ action, providerOnly }) => [action, providerOnly])).toEqual([
      ["ticket.opened", false],
      ["ticket.answered", false],
      ["ticket.updated", false],
      ["ticket.assigned", true],
      ["ticket.closed", false],
    ]);
  });

  it("and what was written about it are not changed and not taken away", async () => {
    const id = await opened();
    await expect(
      asProvider((tx) => tx.ticketMessage.updateMany({ where: { ticketId: id }, data: { body: "x" } })),
    ).rejects.toThrow(/permission/);
    await expect(asProvider((tx) => tx.ticket.deleteMany({ where: { id } }))).rejects.toThrow(/permission/);
  });
});
