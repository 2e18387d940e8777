import { beforeAll, describe, expect, it } from "vitest";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { DEFAULT_SETTINGS } from "@/features/settings";
import { createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { composeWaiting } from "@/testing/mail";
import { openTestTicket } from "@/testing/tickets";
import { addTicketNote, answerTicket, changeTicket, closeOwnTicket, replyToTicket } from "..";

const { supportEmail } = DEFAULT_SETTINGS.company;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;

beforeAll(async () => {
  admin = await createTestAdmin();
});

/** What has come since the last look: what kind, to whom. */
function mailbox(client: TestReseller) {
  let seen = 0;
  return async () => {
    const all = await composeWaiting(client.clientId);
    const fresh = all.slice(seen);
    seen = all.length;
    return fresh;
  };
}

describe("a ticket", () => {
  it("mails each reply to the other side, and to no customer of the reseller's", async () => {
    reseller = await createTestReseller();
    const fresh = mailbox(reseller);
    const { id: customer } = await createCustomer(
      reseller.ctx,
      createCustomerInput.parse({ name: "Nordstrand", email: "customer@nordstrand.example" }),
    );
    await fresh();
    const { id, ticket } = await openTestTicket(reseller.ctx, { customer, priority: "urgent" });
    const [opened, ...none] = await fresh();
    expect(none).toEqual([]);
    expect(opened).toMatchObject({ type: "ticket_new", recipient: supportEmail });
    expect(opened?.subject).toBe(`New ticket ${ticket.number}: ${ticket.subject}`);
    expect(opened?.text).toContain("It hangs at the boot menu.");
    expect(opened?.text).toContain("Its priority is urgent.");
    expect(opened?.text).toContain(`/admin/tickets/${ticket.id}`);

    await answerTicket(admin.ctx, { id, body: "Which menu?", files: [], next: "wait" });
    const [answered, ...more] = await fresh();
    expect(more).toEqual([]);
    expect(answered).toMatchObject({ type: "ticket_answered", recipient: reseller.email });
    expect(answered?.text).toContain("Which menu?");
    expect(answered?.text).toContain(`/portal/tickets/${ticket.id}`);
    // Who of the provider's has written is its own matter.
    expect(answered?.text).not.toContain(admin.actor.label);

    await replyToTicket(reseller.ctx, { id, body: "The blue one.", files: [] });
    expect(await fresh()).toMatchObject([{ type: "ticket_replied", recipient: supportEmail }]);
    await answerTicket(admin.ctx, { id, body: "Mended.", files: [], next: "close" });
    const [closing] = await fresh();
    expect(closing?.text).toContain("The ticket is closed with this.");
  });

  it("mails nobody of a note, of who looks after it, or of what its client has done itself", async () => {
    reseller = await createTestReseller();
    const fresh = mailbox(reseller);
    const { id } = await openTestTicket(reseller.ctx);
    await fresh();
    await addTicketNote(admin.ctx, { id, body: "They are new." });
    await changeTicket(admin.ctx, { id, assignee: admin.actor.userId, priority: "low", status: "answered" });
    await closeOwnTicket(reseller.ctx, { id });
    expect(await fresh()).toEqual([]);
  });

  it("tells its client when the provider closes it without a word", async () => {
    reseller = await createTestReseller();
    const fresh = mailbox(reseller);
    const { id } = await openTestTicket(reseller.ctx);
    await fresh();
    await changeTicket(admin.ctx, { id, status: "closed" });
    expect(await fresh()).toMatchObject([{ type: "ticket_closed", recipient: reseller.email }]);
  });
});
