import { afterAll, afterEach, expect } from "vitest";
import { createTestDatabase, dropTestDatabase } from "./database";
import { setTestEnvironment } from "./environment";
import { brokenInvariants } from "./invariants";

// Runs before each integration test file is imported, so that the settings it reads are these.
const { appUrl } = await createTestDatabase();
setTestEnvironment(appUrl);

// House rule 12: whatever a test did, what always holds still does.
afterEach(async () => expect(await brokenInvariants()).toEqual([]));

afterAll(dropTestDatabase);
