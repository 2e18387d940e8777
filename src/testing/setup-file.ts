import { afterAll } from "vitest";
import { createTestDatabase, dropTestDatabase } from "./database";
import { setTestEnvironment } from "./environment";

// Runs before each integration test file is imported, so that the settings it reads are these.
const { appUrl } = await createTestDatabase();
setTestEnvironment(appUrl);

afterAll(dropTestDatabase);
