import { readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { closeDatabase, openDatabase } from "@/db";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestReseller } from "@/testing/actors";
import { backupWorld } from "@/testing/backup-world";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { startEmbeddedPostgres } from "../../scripts/lib/embedded-postgres.mjs";

let world: Awaited<ReturnType<typeof backupWorld>>;

beforeAll(async () => {
  world = await backupWorld();
}, 180_000);

afterAll(() => world.close(), 60_000);

/** Three buyers who order one thing after another until told to stop; remembers what was acknowledged, and when. */
async function orderOnAndOn() {
  const { ctx } = await createTestReseller();
  const input = createOrderInput.parse({ items: [serverItem(await createTestProduct(), 1)] });
  const acknowledged: { id: string; at: number }[] = [];
  let isOn = true;
  const buyers = [1, 2, 3].map(async () => {
    while (isOn) {
      const { order } = await createOrder(ctx, input);
      acknowledged.push({ id: parsePublicId("order", order?.id ?? "") ?? "", at: Date.now() });
    }
  });
  const stop = async () => {
    isOn = false;
    await Promise.all(buyers);
  };
  return { acknowledged, stop };
}

async function ordersIn(dataDir: string): Promise<Set<string>> {
  const postgres = await startEmbeddedPostgres(dataDir);
  const copy = openDatabase(postgres.url(), 1);
  try {
    const { rows } = await copy.pool.query<{ id: string }>("SELECT id FROM orders");
    return new Set(rows.map(({ id }) => id));
  } finally {
    await closeDatabase(copy);
    await postgres.stop();
  }
}

const at = (name: string) => path.join(world.folder, name);
const permissions = async (file: string) => (await stat(file)).mode & 0o777;

it("has all that was acknowledged before it ended, though it is written to all the while, and is sound", async () => {
  const { acknowledged, stop } = await orderOnAndOn();
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(20);
  const before = acknowledged.length;
  const made = await world.command("backup", world.dataDir, at("backup"));
  expect(made.code, made.output).toBe(0);
  expect(acknowledged.length, "orders while it was made").toBeGreaterThan(before);
  await stop();
  const manifest = JSON.parse(await readFile(at("backup/tierline-backup.json"), "utf8"));
  expect(manifest.secret).toMatchObject({ isHere: true });
  expect(await permissions(at("backup"))).toBe(0o700);
  for (const file of ["auth-secret", "postgres.json", "tierline-backup.json", "postgres/backup_label"])
    expect(await permissions(at(`backup/${file}`)), file).toBe(0o600);

  const brought = await world.command("restore", at("restored"), at("backup"));
  expect(brought.code, brought.output).toBe(0);
  expect(brought.output).toMatch(/Activity log .* rows are as they were written/);
  expect(brought.output).toMatch(/What always holds .* \d+ invariants/);
  const restored = await ordersIn(at("restored"));
  const owed = acknowledged.filter((order) => order.at < Date.parse(manifest.wholeUntil));
  expect(owed.length).toBeGreaterThanOrEqual(before);
  expect(owed.filter(({ id }) => !restored.has(id))).toEqual([]);
  expect(await permissions(at("restored/auth-secret"))).toBe(0o600);
  expect(await readFile(at("restored/auth-secret"), "utf8")).toBe(
    await readFile(path.join(world.dataDir, "auth-secret"), "utf8"),
  );
}, 300_000);

it("writes over nothing, neither a backup nor an installation", async () => {
  const again = await world.command("backup", world.dataDir, at("backup"));
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining("has a backup already") });
  const inside = await world.command("backup", world.dataDir, path.join(world.dataDir, "backup"));
  expect(inside).toMatchObject({ code: 1, output: expect.stringContaining("in the data folder") });
  const over = await world.command("restore", at("restored"), at("backup"));
  expect(over).toMatchObject({ code: 1, output: expect.stringContaining("has a database already") });
}, 120_000);

it("is not brought back with another key than it was made with, nor when it is not whole", async () => {
  const other = { AUTH_SECRET: "another-secret-than-the-one-of-the-backup" };
  const wrong = await world.command("restore", at("elsewhere"), at("backup"), other);
  expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining("AUTH_SECRET is another") });
  await rm(at("backup/tierline-backup.json"));
  const half = await world.command("restore", at("elsewhere"), at("backup"));
  expect(half).toMatchObject({ code: 1, output: expect.stringContaining("no whole backup") });
}, 120_000);
