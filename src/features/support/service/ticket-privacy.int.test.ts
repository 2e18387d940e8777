import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { listActivity, listActivityInput } from "@/features/activity";
import { createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { openTestTicket } from "@/testing/tickets";
import {
  addTicketNote,
  answerTicket,
  changeTicket,
  changeTickets,
  closeOwnTicket,
  countTickets,
  countWaitingTickets,
  deleteCannedReply,
  findTopics,
  getOwnTicket,
  getOwnTicketFile,
  getTicket,
  getTicketFile,
  getTopic,
  listAssignees,
  listCannedReplies,
  listOwnTickets,
  listOwnTicketsInput,
  listTickets,
  listTicketsInput,
  replyToTicket,
  saveCannedReply,
} from "..";

const NOTE = "Between us: they pay late.";
let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let mine: TestReseller;
let theirs: TestReseller;
let id: string;

beforeAll(async () => {
  admin = await createTestAdmin();
  [mine, theirs] = [await createTestReseller(), await createTestReseller({ name: "Other GmbH" })];
  id = (await openTestTicket(mine.ctx)).id;
});

describe("a note", () => {
  it("is for admins alone: no DTO of a tenant's has it, and no policy shows it", async () => {
    const before = await getOwnTicket(mine.ctx, { id });
    await addTicketNote(admin.ctx, { id, body: NOTE });
    const own = await getOwnTicket(mine.ctx, { id });
    // Nor does anything else tell of it: not the time of the last activity, not the log.
    expect(own).toEqual(before);
    const log = await listActivity(mine.ctx, listActivityInput.parse({}));
    expect(JSON.stringify(log)).not.toContain("note_added");
    const seen = await inTransaction(mine.ctx, { kind: "tenant", clientId: mine.clientId }, (tx) =>
      tx.ticketMessage.findMany({ where: { ticketId: id } }),
    );
    expect(seen.map(({ body }) => body)).not.toContain(NOTE);
    expect(seen).toHaveLength(1);
    const reviewed = await getTicket(admin.ctx, { id });
    expect(reviewed.messages.items).toContainEqual(expect.objectContaining({ body: NOTE, internal: true }));
    expect(reviewed.status).toBe("open");
  });

  it("cannot be written by a tenant, nor anything in the provider's name", async () => {
    const row = {
      clientId: mine.clientId,
      ticketId: id,
      authorUserId: mine.actor.userId,
      authorName: "The provider",
      body: "We pay you back everything.",
      createdAt: new Date(),
    };
    for (const forged of [
      { ...row, id: newId(), fromProvider: true },
      { ...row, id: newId(), fromProvider: true, internal: true },
    ]) {
      const written = inTransaction(mine.ctx, { kind: "tenant", clientId: mine.clientId }, (tx) =>
        tx.ticketMessage.createMany({ data: [forged] }),
      );
      await expect(written).rejects.toThrow(/row-level security/);
    }
  });
});

describe("another's ticket", () => {
  it("is not there: like none at all, for each verb", async () => {
    const nobodys = newId();
    for (const one of [
      (ticket: string) => getOwnTicket(theirs.ctx, { id: ticket }),
      (ticket: string) => replyToTicket(theirs.ctx, { id: ticket, body: "x", files: [] }),
      (ticket: string) => closeOwnTicket(theirs.ctx, { id: ticket }),
      (ticket: string) => getOwnTicketFile(theirs.ctx, { id: newId(), ticket }),
    ]) {
      const [foreign, missing] = [await errorOf(one(id)), await errorOf(one(nobodys))];
      expect([foreign.code, foreign.detail]).toEqual([missing.code, missing.detail]);
      expect(foreign.code).toBe("not_found");
    }
    expect((await listOwnTickets(theirs.ctx, listOwnTicketsInput.parse({}))).items).toEqual([]);
    const rows = await inTransaction(theirs.ctx, { kind: "tenant", clientId: theirs.clientId }, (tx) =>
      tx.ticket.findMany(),
    );
    expect(rows).toEqual([]);
  });
});

describe("each verb", () => {
  const OWN = {
    listOwnTickets: (ctx: Context) => listOwnTickets(ctx, listOwnTicketsInput.parse({})),
    getOwnTicket: (ctx: Context) => getOwnTicket(ctx, { id }),
    openTicket: (ctx: Context) => openTestTicket(ctx),
    replyToTicket: (ctx: Context) => replyToTicket(ctx, { id, body: "x", files: [] }),
    closeOwnTicket: (ctx: Context) => closeOwnTicket(ctx, { id }),
    getOwnTicketFile: (ctx: Context) => getOwnTicketFile(ctx, { id: newId(), ticket: id }),
    findTopics: (ctx: Context) => findTopics(ctx, {}),
    getTopic: (ctx: Context) => getTopic(ctx, { topic: { kind: "order", id: newId() } }),
  };
  const PROVIDERS = {
    listTickets: (ctx: Context) => listTickets(ctx, listTicketsInput.parse({})),
    countTickets: (ctx: Context) => countTickets(ctx),
    countWaitingTickets: (ctx: Context) => countWaitingTickets(ctx),
    getTicket: (ctx: Context) => getTicket(ctx, { id }),
    getTicketFile: (ctx: Context) => getTicketFile(ctx, { id: newId(), ticket: id }),
    answerTicket: (ctx: Context) => answerTicket(ctx, { id, body: "x", files: [], next: "wait" }),
    addTicketNote: (ctx: Context) => addTicketNote(ctx, { id, body: "x" }),
    changeTicket: (ctx: Context) => changeTicket(ctx, { id, priority: "low" }),
    changeTickets: (ctx: Context) => changeTickets(ctx, { ids: [id], change: "close" }),
    listAssignees: (ctx: Context) => listAssignees(ctx),
    listCannedReplies: (ctx: Context) => listCannedReplies(ctx),
    saveCannedReply: (ctx: Context) => saveCannedReply(ctx, { title: "x", body: "x" }),
    deleteCannedReply: (ctx: Context) => deleteCannedReply(ctx, { id: newId() }),
  };
  const apiKey = () =>
    testContext({
      kind: "api_key",
      keyId: mine.clientId,
      label: "Shop",
      resellerId: mine.clientId,
      scopes: ["account:read", "services:read", "orders:write"],
      resellerStatus: "active",
    });

  it.each(Object.entries(OWN))("%s is for a client's people alone", async (_name, run) => {
    expect(await codeOf(run(anonymousContext()))).toBe("unauthenticated");
    expect(await codeOf(run(admin.ctx))).toBe("forbidden");
    expect(await codeOf(run(apiKey()))).toBe("forbidden");
    expect(await codeOf(run(jobContext()))).toBe("forbidden");
  });

  it.each(Object.entries(PROVIDERS))("%s is for admins alone", async (_name, run) => {
    expect(await codeOf(run(anonymousContext()))).toBe("unauthenticated");
    expect(await codeOf(run(mine.ctx))).toBe("forbidden");
    expect(await codeOf(run(apiKey()))).toBe("forbidden");
  });

  it("that writes in a person's name takes no job for one", async () => {
    expect(await codeOf(PROVIDERS.answerTicket(jobContext()))).toBe("forbidden");
    expect(await codeOf(PROVIDERS.addTicketNote(jobContext()))).toBe("forbidden");
  });
});
