import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "@/core/files";
import { newId } from "@/core/ids";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { codeOf, errorOf } from "@/testing/error-code";
import { samplePdf, samplePng } from "@/testing/sample-files";
import { openTestTicket } from "@/testing/tickets";
import {
  answerTicket,
  getOwnTicket,
  getOwnTicketFile,
  getTicketFile,
  openTicketInput,
  replyToTicket,
  ticketFileInput,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let mine: TestReseller;
let theirs: TestReseller;

beforeAll(async () => {
  admin = await createTestAdmin();
  [mine, theirs] = [await createTestReseller(), await createTestReseller()];
});

/** The ids of the files of a ticket's newest message, as its page links to them. */
async function filesOf(id: string) {
  const { id: ticket, messages } = await getOwnTicket(mine.ctx, { id });
  return (messages.items[0]?.files ?? []).map((file) => ticketFileInput.parse({ id: file.id, ticket }));
}

describe("a file of a ticket", () => {
  it("comes back as it was sent, to its client and to admins", async () => {
    const sent = samplePdf(300_000, "C:\\fakepath\\Boot log.pdf");
    const { id } = await openTestTicket(mine.ctx, { files: [sent, samplePng("screen.html")] });
    const [first, second] = await filesOf(id);
    const content = Buffer.from(await sent.arrayBuffer());
    for (const got of [
      await getOwnTicketFile(mine.ctx, first as never),
      await getTicketFile(admin.ctx, first as never),
    ]) {
      expect(Buffer.compare(Buffer.from(got.content), content)).toBe(0);
      expect(got).toMatchObject({ name: "Boot log.pdf", contentType: "application/pdf" });
    }
    // What it is, its content says.
    expect(await getOwnTicketFile(mine.ctx, second as never)).toMatchObject({ name: "screen.html.png" });
    const row = await asProvider((tx) => tx.ticketFile.findUniqueOrThrow({ where: { id: first?.id ?? "" } }));
    expect(Buffer.from(row.sha256)).toEqual(createHash("sha256").update(content).digest());
  });

  it("comes with replies and answers too", async () => {
    const { id } = await openTestTicket(mine.ctx);
    await replyToTicket(mine.ctx, { id, body: "Here.", files: [samplePng("reply.png")] });
    expect(await filesOf(id)).toHaveLength(1);
    await answerTicket(admin.ctx, { id, body: "Here.", files: [samplePdf()], next: "wait" });
    const [file] = await filesOf(id);
    expect(await codeOf(getOwnTicketFile(mine.ctx, file as never))).toBe("done");
  });

  it("is refused at its field when it is of another kind, empty or too large, and nothing is stored", async () => {
    const { id } = await openTestTicket(mine.ctx);
    const before = await asProvider((tx) => tx.ticketMessage.count());
    for (const [file, detail] of [
      [new File(["<script>alert(1)</script>"], "a.pdf"), /^a\.pdf: Use a PDF/],
      [new File([`MZ${"\u0000".repeat(200)}`], "a.png"), /^a\.png: Use a PDF/],
      [new File([], "empty.pdf"), /^empty\.pdf: The file is empty/],
      [samplePdf(MAX_FILE_BYTES + 1, "big.pdf"), /^big\.pdf: Use a file of at most 5 MB/],
    ] as const) {
      for (const refused of [
        await errorOf(openTestTicket(mine.ctx, { files: [samplePdf(), file] })),
        await errorOf(replyToTicket(mine.ctx, { id, body: "x", files: [file] })),
        await errorOf(answerTicket(admin.ctx, { id, body: "x", files: [file], next: "wait" })),
      ])
        expect(refused.fields).toMatchObject([{ path: ["files"], detail: expect.stringMatching(detail) }]);
    }
    expect(await asProvider((tx) => tx.ticketMessage.count())).toBe(before);
  });

  it("may have 5 MB to the byte, and five come at once but not six", async () => {
    const { id } = await openTestTicket(mine.ctx, { files: [samplePdf(MAX_FILE_BYTES)] });
    expect(await filesOf(id)).toHaveLength(1);
    const many = (count: number) =>
      openTicketInput.safeParse({ subject: "x", body: "x", files: Array.from({ length: count }, samplePng) });
    expect(many(5).success).toBe(true);
    expect(many(6).error?.issues).toMatchObject([{ path: ["files"], message: "Attach at most 5 files" }]);
  });

  it("is nobody else's, of no other ticket, and of no note", async () => {
    const { id } = await openTestTicket(mine.ctx, { files: [samplePdf()] });
    const { id: ticket } = await openTestTicket(mine.ctx);
    const [file] = await filesOf(id);
    const own = file as { id: string; ticket: string };
    expect(await codeOf(getOwnTicketFile(theirs.ctx, own))).toBe("not_found");
    expect(await codeOf(getOwnTicketFile(mine.ctx, { id: own.id, ticket }))).toBe("not_found");
    expect(await codeOf(getTicketFile(admin.ctx, { id: own.id, ticket }))).toBe("not_found");
    expect(await codeOf(getTicketFile(admin.ctx, { id: newId(), ticket: own.ticket }))).toBe("not_found");
    // No verb puts a file to a note; if one ever did, its client would not see it.
    await asProvider(async (tx) => {
      const { ticketId, clientId, authorUserId } = await tx.ticketMessage.findFirstOrThrow({
        where: { ticketId: own.ticket },
      });
      const message = { id: newId(), clientId, ticketId, authorUserId, authorName: "Ada", body: "x" };
      await tx.ticketMessage.create({
        data: { ...message, fromProvider: true, internal: true, createdAt: new Date() },
      });
      const kept = await tx.ticketFile.findUniqueOrThrow({ where: { id: own.id } });
      await tx.ticketFile.createMany({ data: [{ ...kept, id: NOTES_FILE, messageId: message.id }] });
    });
    expect(await codeOf(getOwnTicketFile(mine.ctx, { id: NOTES_FILE, ticket: own.ticket }))).toBe(
      "not_found",
    );
    expect(await codeOf(getTicketFile(admin.ctx, { id: NOTES_FILE, ticket: own.ticket }))).toBe("done");
  });

  it("is not changed and not taken away", async () => {
    const change = (work: Parameters<typeof asProvider>[0]) => asProvider(work).then(() => "done", String);
    expect(await change((tx) => tx.ticketFile.updateMany({ data: { name: "x" } }))).toMatch(/permission/);
    expect(await change((tx) => tx.ticketFile.deleteMany())).toMatch(/permission/);
  });
});

const NOTES_FILE = newId();
