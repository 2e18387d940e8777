import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "@/core/files";
import { asProvider, createTestAdmin, createTestClient, type TestClient } from "@/testing/actors";
import { apply, filledIn } from "@/testing/applications";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { samplePdf, samplePng } from "@/testing/sample-files";
import {
  getApplication,
  getApplicationFile,
  getApplicationFormToEdit,
  getOwnApplication,
  getOwnApplicationFile,
  ownApplicationFileInput,
  saveApplicationForm,
  saveApplicationFormInput,
  submitApplication,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let keys: string[];

beforeAll(async () => {
  admin = await createTestAdmin();
  const { id: base, fields } = await getApplicationFormToEdit(admin.ctx);
  const files = [1, 2, 3, 4, 5].map((number) => ({
    source: "custom",
    key: null,
    type: "file",
    label: `File ${number}`,
    help: null,
    shown: true,
    required: number === 1,
    options: [],
  }));
  const saved = await saveApplicationForm(
    admin.ctx,
    saveApplicationFormInput.parse({ base, fields: [...fields, ...files] }),
  );
  keys = saved.fields.slice(4).map(({ key }) => key);
});

const key = (number: number) => keys[number - 1] ?? "";

/** The first file of an application, as its pages know it. */
async function firstFile(client: TestClient) {
  const answer = (await getOwnApplication(client.ctx))?.answers.find((one) => one.key === key(1));
  const file = answer?.source === "custom" ? answer.file : null;
  if (!file) throw new Error("The application has no file");
  return { file, id: ownApplicationFileInput.parse({ id: file.id }).id };
}

describe("a file", () => {
  it("comes back as it was sent, to the applicant and to admins", async () => {
    const client = await createTestClient();
    const sent = samplePdf(300_000, "C:\\fakepath\\Register\u0000 extract.pdf");
    const { id: application } = await apply(client, { [key(1)]: sent });
    const { file, id } = await firstFile(client);
    expect(file).toMatchObject({
      name: "Register extract.pdf",
      contentType: "application/pdf",
      sizeBytes: 300_000,
    });
    const content = Buffer.from(await sent.arrayBuffer());
    for (const got of [
      await getOwnApplicationFile(client.ctx, { id }),
      await getApplicationFile(admin.ctx, { id, application }),
    ]) {
      expect(Buffer.compare(Buffer.from(got.content), content)).toBe(0);
      expect(got).toMatchObject({ name: "Register extract.pdf", contentType: "application/pdf" });
    }
    const row = await asProvider((tx) => tx.applicationFile.findUniqueOrThrow({ where: { id } }));
    expect(Buffer.from(row.sha256)).toEqual(createHash("sha256").update(content).digest());
    expect(
      (await getApplication(admin.ctx, { id: application })).answers.filter(
        (one) => "file" in one && one.file,
      ),
    ).toHaveLength(1);
  });

  it("may have 5 MB to the byte, each of the five", async () => {
    const client = await createTestClient();
    const answers = Object.fromEntries(keys.map((one) => [one, samplePdf(MAX_FILE_BYTES)]));
    const late = await errorOf(
      submitApplication(client.ctx, await filledIn({ ...answers, [key(3)]: samplePdf(MAX_FILE_BYTES + 1) })),
    );
    expect(late.fields).toMatchObject([{ path: [key(3)], detail: "Use a file of at most 5 MB" }]);
    expect(await getOwnApplication(client.ctx)).toBeNull();
    await apply(client, answers);
    const rows = await asProvider((tx) =>
      tx.applicationFile.findMany({ where: { clientId: client.clientId }, select: { sizeBytes: true } }),
    );
    expect(rows).toEqual(keys.map(() => ({ sizeBytes: MAX_FILE_BYTES })));
  });

  it.each([
    ["HTML called PDF", "<!doctype html><script>alert(1)</script>", "a.pdf"],
    ["SVG called PNG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "a.png"],
    ["SVG as XML", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "a.jpg"],
    ["a Windows program", `MZ${"\u0000".repeat(200)}`, "a.pdf"],
    ["a Linux program", "\u007fELF\u0002\u0001\u0001", "a.docx"],
    ["a script", "#!/bin/sh\nrm -rf /", "a.pdf"],
    ["a GIF", "GIF89a\u0001\u0000\u0001\u0000", "a.webp"],
    ["an archive that says no more", "PK\u0003\u0004", "a.xlsx"],
    ["plain text", "Dear Sir or Madam", "a.odt"],
  ])("is refused when it is %s, and nothing is stored", async (_name, content, name) => {
    const client = await createTestClient();
    const file = new File([content], name, { type: "application/pdf" });
    const error = await errorOf(submitApplication(client.ctx, await filledIn({ [key(1)]: file })));
    expect(error.fields).toMatchObject([{ path: [key(1)], detail: expect.stringMatching(/^Use a PDF/) }]);
    expect(await getOwnApplication(client.ctx)).toBeNull();
  });

  it("is known by its content, whatever its name says", async () => {
    const client = await createTestClient();
    await apply(client, { [key(1)]: samplePng("seal.html") });
    expect((await firstFile(client)).file).toMatchObject({ name: "seal.html.png", contentType: "image/png" });
  });

  it("is nobody else's: a foreign one is not found, like none at all", async () => {
    const client = await createTestClient();
    const other = await createTestClient();
    const { id: application } = await apply(client, { [key(1)]: samplePdf() });
    const { id: others } = await apply(other, { [key(1)]: samplePdf() });
    const { id } = await firstFile(client);
    const nobodys = "018f0000-0000-7000-8000-000000000001";
    const foreign = await errorOf(getOwnApplicationFile(other.ctx, { id }));
    const missing = await errorOf(getOwnApplicationFile(other.ctx, { id: nobodys }));
    expect([foreign.code, foreign.detail]).toEqual([missing.code, missing.detail]);
    expect(foreign.code).toBe("not_found");
    expect(await codeOf(getApplicationFile(admin.ctx, { id, application: others }))).toBe("not_found");
    expect(await codeOf(getApplicationFile(admin.ctx, { id: nobodys, application }))).toBe("not_found");
    const apiKey = testContext({
      kind: "api_key",
      keyId: client.clientId,
      label: "Shop",
      resellerId: client.clientId,
      scopes: ["account:read"],
      resellerStatus: "active",
    });
    for (const [wrong, code] of [
      [anonymousContext(), "unauthenticated"],
      [apiKey, "forbidden"],
    ] as const) {
      expect(await codeOf(getOwnApplicationFile(wrong, { id }))).toBe(code);
      expect(await codeOf(getApplicationFile(wrong, { id, application }))).toBe(code);
    }
    expect(await codeOf(getOwnApplicationFile(admin.ctx, { id }))).toBe("forbidden");
    expect(await codeOf(getApplicationFile(client.ctx, { id, application }))).toBe("forbidden");
  });

  it("is not changed and not taken away", async () => {
    const change = (work: Parameters<typeof asProvider>[0]) => asProvider(work).then(() => "done", String);
    expect(await change((tx) => tx.applicationFile.updateMany({ data: { name: "x" } }))).toMatch(
      /permission/,
    );
    expect(await change((tx) => tx.applicationFile.deleteMany())).toMatch(/permission/);
  });
});
