import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId } from "@/core/ids";
import { createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { codeOf, errorOf } from "@/testing/error-code";
import { openTestTicket } from "@/testing/tickets";
import {
  answerTicket,
  cannedReplyIdInput,
  changeTicket,
  changeTickets,
  countTickets,
  countWaitingTickets,
  deleteCannedReply,
  getTicket,
  listAssignees,
  listCannedReplies,
  listOwnTickets,
  listOwnTicketsInput,
  listTickets,
  listTicketsInput,
  saveCannedReply,
} from "..";

const PRIORITIES = ["normal", "urgent", "low", "urgent"] as const;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: Awaited<ReturnType<typeof createTestReseller>>;
let direct: Awaited<ReturnType<typeof createTestClient>>;
/** Of the reseller's four, a minute apart; then one of the direct client's. */
let ids: string[];

beforeAll(async () => {
  admin = await createTestAdmin();
  reseller = await createTestReseller({ name: "Nordwolke Hosting" });
  direct = await createTestClient({ name: "Bäckerei 100% Korn" });
  const clock = fixedClock("2026-03-01T10:00:00Z");
  ids = [];
  for (const [number, priority] of PRIORITIES.entries()) {
    clock.set(new Date(Date.UTC(2026, 2, 1, 10, number)));
    const { id } = await openTestTicket(
      { ...reseller.ctx, clock },
      { subject: `Matter ${number}`, priority },
    );
    ids.push(id);
  }
  clock.set("2026-03-01T09:00:00Z");
  ids.push((await openTestTicket({ ...direct.ctx, clock }, { subject: "An oven" })).id);
});

const list = async (filters: Record<string, unknown>, ctx = admin.ctx) =>
  (await listTickets(ctx, listTicketsInput.parse(filters))).items.map(({ subject }) => subject);

describe("the queue", () => {
  it("shows what was touched last first, page by page", async () => {
    expect(await list({})).toEqual(["Matter 3", "Matter 2", "Matter 1", "Matter 0", "An oven"]);
    expect(await list({ sort: "activity" })).toEqual([
      "An oven",
      "Matter 0",
      "Matter 1",
      "Matter 2",
      "Matter 3",
    ]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTickets(admin.ctx, listTicketsInput.parse({ limit: 2, cursor }));
      seen.push(...page.items.map(({ subject }) => subject));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(await list({}));
  });

  it("shows urgent ones first when asked, and of those the one that has waited longest", async () => {
    const sorted = ["Matter 1", "Matter 3", "An oven", "Matter 0", "Matter 2"];
    expect(await list({ sort: "-priority" })).toEqual(sorted);
    const first = await listTickets(admin.ctx, listTicketsInput.parse({ sort: "-priority", limit: 3 }));
    expect(await list({ sort: "-priority", cursor: first.nextCursor })).toEqual(sorted.slice(3));
    // A cursor belongs to its list.
    const foreign = listTicketsInput.parse({ sort: "activity", cursor: first.nextCursor });
    expect(await codeOf(listTickets(admin.ctx, foreign))).toBe("invalid_cursor");
  });

  it("finds by status, priority, kind of client, number, subject and client", async () => {
    expect(await list({ priority: "urgent" })).toEqual(["Matter 3", "Matter 1"]);
    expect(await list({ kind: "direct" })).toEqual(["An oven"]);
    expect(await list({ kind: "reseller", priority: "low" })).toEqual(["Matter 2"]);
    const { number, id } = await getTicket(admin.ctx, { id: ids[2] ?? "" });
    expect(await list({ q: number.toLowerCase() })).toEqual(["Matter 2"]);
    expect(await list({ q: id })).toEqual(["Matter 2"]);
    expect(await list({ q: "matter 1" })).toEqual(["Matter 1"]);
    expect(await list({ q: "nordwolke", priority: "normal" })).toEqual(["Matter 0"]);
    expect(await list({ q: "100%" })).toEqual(["An oven"]);
    expect(await list({ q: "1%0" })).toEqual([]);
    expect(await list({ client: direct.id })).toEqual(["An oven"]);
    expect(await list({ status: "closed" })).toEqual([]);
  });

  it("knows who looks after what, and takes only admins for it", async () => {
    const other = await createTestAdmin();
    await changeTicket(admin.ctx, { id: ids[0] ?? "", assignee: admin.actor.userId });
    expect(await list({ assignee: "me" })).toEqual(["Matter 0"]);
    expect(await list({ assignee: "me" }, other.ctx)).toEqual([]);
    expect(await list({ assignee: "none" })).toEqual(["Matter 3", "Matter 2", "Matter 1", "An oven"]);
    expect((await getTicket(admin.ctx, { id: ids[0] ?? "" })).assignee?.name).toBe(admin.actor.label);
    for (const assignee of [direct.actor.userId, newId()]) {
      const refused = await errorOf(changeTicket(admin.ctx, { id: ids[0] ?? "", assignee }));
      expect(refused.fields).toMatchObject([{ path: ["assignee"], code: "not_found" }]);
    }
    await changeTicket(admin.ctx, { id: ids[0] ?? "", assignee: null });
    expect(await list({ assignee: "me" })).toEqual([]);
    expect((await listAssignees(admin.ctx)).length).toBeGreaterThanOrEqual(2);
  });

  it("counts what waits for an answer", async () => {
    const before = await countWaitingTickets(admin.ctx);
    expect((await countTickets(admin.ctx)).open).toBe(before);
    const { id } = await openTestTicket(direct.ctx);
    expect(await countWaitingTickets(admin.ctx)).toBe(before + 1);
    await answerTicket(admin.ctx, { id, body: "Done.", files: [], next: "close" });
    expect(await countTickets(admin.ctx)).toMatchObject({ open: before, closed: 1 });
  });

  it("is to each client its own list alone", async () => {
    const own = await listOwnTickets(
      reseller.ctx,
      listOwnTicketsInput.parse({ q: "matter", sort: "-priority" }),
    );
    expect(own.items.map(({ subject }) => subject)).toEqual(["Matter 1", "Matter 3", "Matter 0", "Matter 2"]);
    // A client does not find its own by its name: all would match.
    expect((await listOwnTickets(reseller.ctx, listOwnTicketsInput.parse({ q: "nordwolke" }))).items).toEqual(
      [],
    );
    expect(own.items[0]).not.toHaveProperty("assignee");
  });
});

describe("several at once", () => {
  const openOnes = () => Promise.all([1, 2, 3].map(async () => (await openTestTicket(direct.ctx)).id));
  const statusOf = async (id: string) => (await getTicket(admin.ctx, { id })).status;

  it("are closed, without those that are closed and those that are not there", async () => {
    const [one = "", two = "", three = ""] = await openOnes();
    await changeTicket(admin.ctx, { id: three, status: "closed" });
    const closing = { ids: [one, two, three, one, newId()], change: "close" as const };
    expect(await changeTickets(admin.ctx, closing)).toEqual({ changed: 2 });
    expect(await Promise.all([one, two, three].map(statusOf))).toEqual(["closed", "closed", "closed"]);
    expect(await changeTickets(admin.ctx, closing)).toEqual({ changed: 0 });
  });

  it("are given to an admin or to nobody, all or none", async () => {
    const ids = await openOnes();
    const assignee = admin.actor.userId;
    expect(await changeTickets(admin.ctx, { ids, change: "assign", assignee })).toEqual({ changed: 3 });
    const wrong = changeTickets(admin.ctx, { ids, change: "assign", assignee: direct.actor.userId });
    expect(await codeOf(wrong)).toBe("validation_failed");
    for (const id of ids) expect((await getTicket(admin.ctx, { id })).assignee?.name).toBe(admin.actor.label);
    expect(await changeTickets(admin.ctx, { ids, change: "assign" })).toEqual({ changed: 3 });
    for (const id of ids) expect((await getTicket(admin.ctx, { id })).assignee).toBeNull();
  });
});

describe("a canned reply", () => {
  it("is made, changed and deleted, and has a title of its own", async () => {
    const made = await saveCannedReply(admin.ctx, { title: "Restart", body: "Please restart it." });
    const { id } = cannedReplyIdInput.parse({ id: made.id });
    const taken = await errorOf(saveCannedReply(admin.ctx, { title: "Restart", body: "x" }));
    expect(taken.fields).toMatchObject([{ path: ["title"], code: "taken" }]);
    await saveCannedReply(admin.ctx, { id, title: "Restart it", body: "Please restart it twice." });
    expect(await listCannedReplies(admin.ctx)).toMatchObject([
      { id: made.id, title: "Restart it", body: "Please restart it twice." },
    ]);
    await deleteCannedReply(admin.ctx, { id });
    expect(await listCannedReplies(admin.ctx)).toEqual([]);
    expect(await codeOf(deleteCannedReply(admin.ctx, { id }))).toBe("not_found");
    expect(await codeOf(saveCannedReply(admin.ctx, { id, title: "x", body: "x" }))).toBe("not_found");
  });
});
