import { beforeAll, describe, expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { asProvider, createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { apply, filledIn } from "@/testing/applications";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  type ApplicationFormEditDto,
  approveApplication,
  approveApplicationInput,
  getApplication,
  getApplicationForm,
  getApplicationFormToEdit,
  getOwnApplication,
  getReseller,
  saveApplicationForm,
  saveApplicationFormInput,
  submitApplication,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  await createTestReseller(); // makes the lowest tier
});

const custom = (label: string, changes: object = {}) => ({
  source: "custom",
  key: null,
  type: "short_text",
  label,
  help: null,
  shown: true,
  required: true,
  options: [],
  ...changes,
});

/** Saves the form with its custom fields replaced, as the page sends it. */
async function save(fields: unknown[], hidden: string[] = []): Promise<ApplicationFormEditDto> {
  const form = await getApplicationFormToEdit(admin.ctx);
  const standard = form.fields
    .filter(({ source }) => source === "standard")
    .map((field) => ({
      ...field,
      shown: !hidden.includes(field.key),
      required: !hidden.includes(field.key),
    }));
  const input = saveApplicationFormInput.parse({ base: form.id, fields: [...standard, ...fields] });
  return saveApplicationForm(admin.ctx, input);
}

const keyOf = (form: { fields: ApplicationFormEditDto["fields"] }, label: string) =>
  form.fields.find((field) => field.source === "custom" && field.label === label)?.key ?? "";

describe("saving the form", () => {
  it("makes a new version, which applicants see at once; keys stay, hidden fields are not shown (R72)", async () => {
    const client = await createTestClient();
    const first = await save([custom("Website", { type: "url" }), custom("Secret plan", { shown: false })]);
    const website = first.fields.find(({ key }) => key === keyOf(first, "Website"));
    expect(await getApplicationForm(client.ctx)).toEqual({
      id: first.id,
      version: first.version,
      fields: first.fields.filter(({ shown }) => shown),
    });
    const second = await save([custom("Customers", { type: "number" }), { ...website, label: "Home page" }]);
    expect(second.version).toBe(first.version + 1);
    expect(keyOf(second, "Home page")).toBe(website?.key);
    expect(second).toMatchObject({ savedBy: "Ada Admin" });
    const { items } = await listActivity(admin.ctx, { limit: 1, action: "application_form.updated" });
    expect(items).toMatchObject([
      {
        before: { version: first.version, fields: expect.arrayContaining(["Website (url, required)"]) },
        after: { version: second.version, fields: expect.arrayContaining(["Home page (url, required)"]) },
      },
    ]);
  });

  it("with nothing changed makes no version, and no line in the log", async () => {
    const form = await save([custom("Website")]);
    const count = async () =>
      (await listActivity(admin.ctx, { limit: 100, action: "application_form.updated" })).items.length;
    const before = await count();
    const input = saveApplicationFormInput.parse({ base: form.id, fields: form.fields });
    expect(await saveApplicationForm(admin.ctx, input)).toEqual(form);
    expect(await count()).toBe(before);
  });

  it("of two admins at once is done once: the second is told who was first, and nothing of it is stored", async () => {
    const second = await createTestAdmin();
    const { id: base, fields } = await save([custom("Website")]);
    const input = (label: string) =>
      saveApplicationFormInput.parse({ base, fields: [...fields.slice(0, 4), custom(label)] });
    const outcomes = await Promise.all([
      codeOf(saveApplicationForm(admin.ctx, input("Mine"))),
      codeOf(saveApplicationForm(second.ctx, input("Theirs"))),
    ]);
    expect(outcomes.sort()).toEqual(["done", "precondition_failed"]);
    const late = await errorOf(saveApplicationForm(second.ctx, input("Late")));
    expect(late.detail).toMatch(/^Ada Admin saved another form at 20\d\d-.* UTC\./);
    const now = await getApplicationFormToEdit(admin.ctx);
    expect(now.fields.filter(({ source }) => source === "custom")).toHaveLength(1);
    expect(keyOf(now, "Late")).toBe("");
  });

  it("knows its own fields by key, and keeps what the answer is", async () => {
    const form = await save([custom("Website", { type: "url" })]);
    const key = keyOf(form, "Website");
    const sent = (changes: object) =>
      saveApplicationFormInput.parse({
        base: form.id,
        fields: [...form.fields.slice(0, 4), custom("Website", { type: "url", key, ...changes })],
      });
    const foreign = `f_${"0".repeat(32)}`;
    expect((await errorOf(saveApplicationForm(admin.ctx, sent({ key: foreign })))).fields).toMatchObject([
      { path: ["fields", 4, "key"] },
    ]);
    expect((await errorOf(saveApplicationForm(admin.ctx, sent({ type: "file" })))).fields).toMatchObject([
      { path: ["fields", 4, "type"] },
    ]);
    expect((await getApplicationFormToEdit(admin.ctx)).id).toBe(form.id);
  });

  it("is for admins; reading it for who is signed in", async () => {
    const form = await getApplicationFormToEdit(admin.ctx);
    const input = saveApplicationFormInput.parse({ base: form.id, fields: form.fields });
    const { ctx, clientId } = await createTestReseller();
    const key = testContext({
      kind: "api_key",
      keyId: clientId,
      label: "Shop",
      resellerId: clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    for (const wrong of [ctx, key]) {
      expect(await codeOf(saveApplicationForm(wrong, input))).toBe("forbidden");
      expect(await codeOf(getApplicationFormToEdit(wrong))).toBe("forbidden");
    }
    expect(await codeOf(saveApplicationForm(anonymousContext(), input))).toBe("unauthenticated");
    expect(await codeOf(getApplicationFormToEdit(anonymousContext()))).toBe("unauthenticated");
    expect(await codeOf(getApplicationForm(anonymousContext()))).toBe("unauthenticated");
    expect(await codeOf(getApplicationForm(key))).toBe("forbidden");
    expect(await codeOf(getApplicationForm(ctx))).toBe("done");
  });

  it("never changes a version that there is", async () => {
    const change = (work: Parameters<typeof asProvider>[0]) => asProvider(work).then(() => "done", String);
    expect(await change((tx) => tx.applicationForm.updateMany({ data: { fields: [] } }))).toMatch(
      /permission/,
    );
    expect(await change((tx) => tx.applicationForm.deleteMany())).toMatch(/permission/);
  });
});

describe("an application", () => {
  it("keeps the form that it was filled in with, its labels and its answers", async () => {
    const form = await save([
      custom("Customers today", { type: "number" }),
      custom("Main business", { type: "choice", options: ["Servers", "Web hosting"] }),
      custom("Own support desk", { type: "yes_no" }),
      custom("Website", { type: "url", required: false }),
    ]);
    const client = await createTestClient();
    const { id } = await apply(client, {
      [keyOf(form, "Customers today")]: "1200.50",
      [keyOf(form, "Main business")]: "Servers",
      [keyOf(form, "Own support desk")]: "no",
      [keyOf(form, "Website")]: "",
    });
    await save([custom("Something else")], ["description"]);
    const { answers } = await getApplication(admin.ctx, { id });
    expect(answers).toMatchObject([
      { key: "businessName", value: "Acme GmbH" },
      { key: "registrationNumber", value: "HRB 1" },
      { key: "taxId", value: "DE123456789" },
      { key: "description", value: "We sell servers." },
      { label: "Customers today", value: "1200.50" },
      { label: "Main business", value: "Servers" },
      { label: "Own support desk", value: false },
      { label: "Website", value: null },
    ]);
    expect((await getOwnApplication(client.ctx))?.answers).toEqual(answers);
    const { items } = await listActivity(client.ctx, { limit: 1, action: "application.submitted" });
    expect(items[0]?.after).toMatchObject({
      answers: ["Customers today: 1200.50", "Main business: Servers", "Own support desk: no"],
    });
  });

  it("needs what the form asks for, and takes nothing else; nothing is stored of what is refused", async () => {
    const form = await save([custom("Website", { type: "url" })], ["taxId"]);
    const client = await createTestClient();
    const key = keyOf(form, "Website");
    const refused = async (answers: Record<string, unknown>) =>
      (await errorOf(submitApplication(client.ctx, await filledIn(answers)))).fields.map(
        ({ path }) => path[0],
      );
    expect(await refused({ taxId: undefined, [key]: "javascript:alert(1)" })).toContain(key);
    expect(await refused({ [key]: "https://acme.example" })).toEqual(["taxId"]); // hidden now
    expect(await refused({ taxId: undefined, [key]: { not: "" } })).toContain(key);
    expect(await getOwnApplication(client.ctx)).toBeNull();
    expect(await asProvider((tx) => tx.application.count({ where: { clientId: client.clientId } }))).toBe(0);
  });

  it("for a form that has changed meanwhile is not stored, and says so", async () => {
    await save([custom("Old", { required: false })]);
    const input = await filledIn();
    await save([custom("New", { required: false })]);
    const client = await createTestClient();
    const error = await errorOf(submitApplication(client.ctx, input));
    expect(error).toMatchObject({
      code: "precondition_failed",
      detail: expect.stringContaining("has changed"),
    });
    expect(await getOwnApplication(client.ctx)).toBeNull();
    const nobodys = { ...input, form: "018f0000-0000-7000-8000-000000000001" };
    expect(await codeOf(submitApplication(client.ctx, nobodys))).toBe("precondition_failed");
  });

  it("without number, tax ID and description makes a reseller all the same", async () => {
    await save([], ["registrationNumber", "taxId", "description"]);
    const client = await createTestClient();
    const nothing = { registrationNumber: undefined, taxId: undefined, description: undefined };
    const input = await filledIn();
    for (const key of Object.keys(nothing)) delete input.answers[key];
    const { id } = await submitApplication(client.ctx, input);
    await approveApplication(admin.ctx, approveApplicationInput.parse({ id, note: "Welcome." }));
    expect(await getReseller(admin.ctx, { id: client.clientId })).toMatchObject({
      id: toPublicId("reseller", client.clientId),
      businessName: "Acme GmbH",
      registrationNumber: null,
      taxId: null,
    });
  });
});
