import { afterAll, afterEach, expect, vi } from "vitest";
import { createTestDatabase, dropTestDatabase } from "./database";
import { setTestEnvironment } from "./environment";
import { brokenInvariants, stopLooking } from "./invariants";
import { unmailableEvents } from "./mailable";

// Tests make people by the hundred: their passwords are hashed at the least cost. What it is in truth, sign-in's test asks.
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  const hash: typeof argon2.hash = (password, options) =>
    argon2.hash(password, { ...options, memoryCost: 8, timeCost: 1 });
  return { ...argon2, hash };
});

// Runs before each integration test file is imported, so that the settings it reads are these.
const { appUrl } = await createTestDatabase();
setTestEnvironment(appUrl);

// House rule 12: whatever a test did, what always holds still does.
afterEach(async () => expect(await brokenInvariants()).toEqual([]));

afterAll(async () => {
  const unmailable = await unmailableEvents();
  await stopLooking();
  await dropTestDatabase();
  expect(unmailable).toEqual([]);
});
