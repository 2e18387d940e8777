import { expect, it } from "vitest";
import { type ActivityDto, exportActivity, exportActivityInput, listActivity } from "@/features/activity";
import { createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { addNote, exportResellers, exportResellersInput, type ResellerRowDto } from "..";

async function all<T>(pages: Promise<AsyncGenerator<T[]>>): Promise<T[]> {
  const rows: T[] = [];
  for await (const page of await pages) rows.push(...page);
  return rows;
}

it("gives admins every reseller under the filters, without notes, and is logged (R15, R55)", async () => {
  const admin = await createTestAdmin();
  // More than a page of the export. A few at a time, for each hashes a password and takes a connection.
  for (let made = 0; made < 103; made += 4)
    await Promise.all(
      [0, 1, 2, 3].slice(0, 103 - made).map((more) => createTestReseller({ name: `Many ${made + more}` })),
    );
  const one = await createTestReseller({ name: "Suspended Ltd", status: "suspended" });
  await addNote(admin.ctx, { reseller: one.clientId, body: "Canary in the coal mine" });

  const rows: ResellerRowDto[] = await all(exportResellers(admin.ctx, exportResellersInput.parse({})));
  expect(rows).toHaveLength(104);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(104);
  expect(JSON.stringify(rows)).not.toContain("Canary");
  const filtered = exportResellersInput.parse({ status: "suspended" });
  expect((await all(exportResellers(admin.ctx, filtered))).map(({ id }) => id)).toEqual([one.resellerId]);
  const { items } = await listActivity(admin.ctx, { limit: 1, action: "resellers.exported" });
  expect(items).toMatchObject([{ actor: { label: "Ada Admin" }, after: { status: "suspended" } }]);
  expect(await codeOf(exportResellers(one.ctx, filtered))).toBe("forbidden");
  expect(await codeOf(exportResellers(anonymousContext(), filtered))).toBe("unauthenticated");
  expect(exportResellersInput.safeParse({ colour: "red" }).success).toBe(false);
});

it("gives a client its own part of the log alone, without the provider's people (R66)", async () => {
  const [admin, mine, other] = await Promise.all([
    createTestAdmin(),
    createTestReseller({ name: "Mine" }),
    createTestClient({ name: "Other Canary" }),
  ]);
  await addNote(admin.ctx, { reseller: mine.clientId, body: "Secret note" });
  const everything = exportActivityInput.parse({});
  const own: ActivityDto[] = await all(exportActivity(mine.ctx, everything));
  expect(own.map(({ clientId }) => clientId)).toEqual(own.map(() => mine.id));
  expect(own[0]).toMatchObject({ action: "activity.exported" });
  for (const hidden of ["Canary", "Secret note", "Ada Admin"])
    expect(JSON.stringify(own)).not.toContain(hidden);
  expect(JSON.stringify(await all(exportActivity(admin.ctx, everything)))).toContain("Secret note");
  // A client that asks for another's part gets its own.
  const asked = await all(exportActivity(mine.ctx, { client: other.clientId }));
  expect(JSON.stringify(asked)).not.toContain("Canary");
  expect(await codeOf(exportActivity(anonymousContext(), everything))).toBe("unauthenticated");
});
