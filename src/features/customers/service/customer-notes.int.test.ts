import { beforeAll, describe, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { asProvider, createTestReseller, type TestReseller } from "@/testing/actors";
import { newCustomer } from "@/testing/customers";
import { codeOf } from "@/testing/error-code";
import { addTestMember } from "@/testing/people";
import { addCustomerNote, deleteCustomerNote, editCustomerNote, listCustomerNotes } from "..";

let reseller: TestReseller;
let customer: string;

beforeAll(async () => {
  reseller = await createTestReseller();
  customer = (await newCustomer(reseller.ctx)).id;
});

async function note(body: string) {
  const { id } = await addCustomerNote(reseller.ctx, { customer, body });
  return parsePublicId("note", id) ?? "";
}

describe("notes on a customer", () => {
  it("are added, changed and taken away, with author and time", async () => {
    const id = await note("Prefers to be called.");
    const [first] = await listCustomerNotes(reseller.ctx, { id: customer });
    expect(first).toMatchObject({
      body: "Prefers to be called.",
      authorName: reseller.actor.label,
      editedAt: null,
      mayEdit: true,
    });
    const edited = await editCustomerNote(reseller.ctx, { id, body: "Prefers mail." });
    expect(edited).toMatchObject({ body: "Prefers mail.", createdAt: first?.createdAt });
    expect(edited.editedAt).not.toBeNull();
    await deleteCustomerNote(reseller.ctx, { id });
    expect(await listCustomerNotes(reseller.ctx, { id: customer })).toEqual([]);
    expect(await codeOf(deleteCustomerNote(reseller.ctx, { id }))).toBe("not_found");
  });

  it("are in the log without their words, and no admin can read them", async () => {
    await note("A secret of the reseller's.");
    const { items } = await listActivity(reseller.ctx, { limit: 1 });
    expect(items[0]).toMatchObject({ action: "customer.note_added" });
    expect(JSON.stringify(items)).not.toContain("secret");
    expect(await asProvider((tx) => tx.customerNote.count())).toBe(0);
  });

  it("are changed by their author, and deleted by the author or an owner", async () => {
    const id = await note("Mine.");
    const colleague = await addTestMember(reseller, ["customers"]);
    const owner = await addTestMember(reseller, "all");
    const [seen] = await listCustomerNotes(colleague.ctx, { id: customer });
    expect(seen).toMatchObject({ mayEdit: false, mayDelete: false });
    expect(await codeOf(editCustomerNote(colleague.ctx, { id, body: "Not mine." }))).toBe("forbidden");
    expect(await codeOf(deleteCustomerNote(colleague.ctx, { id }))).toBe("forbidden");
    expect(await codeOf(editCustomerNote(owner.ctx, { id, body: "Not mine." }))).toBe("forbidden");
    expect(await codeOf(deleteCustomerNote(owner.ctx, { id }))).toBe("done");
    const outsider = await addTestMember(reseller, ["orders"]);
    expect(await codeOf(listCustomerNotes(outsider.ctx, { id: customer }))).toBe("forbidden");
  });
});
