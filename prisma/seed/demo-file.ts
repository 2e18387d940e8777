import { randomBytes } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";

export type SignIn = { email: string; password: string };

/** What people's scripts find in the data folder. */
export type DemoFile = {
  url: string;
  admin: SignIn;
  client: SignIn;
  applicant: SignIn;
  reseller: SignIn & { id: string };
  /** Somebody else of the reseller's company, with the areas orders and customers. */
  reseller_member: SignIn;
  other_reseller: SignIn & { id: string };
  api_key: string;
  other_api_key: string;
};

/** Twenty characters, another at each installation. */
export function newPassword(): string {
  return randomBytes(15).toString("base64url");
}

/** Writes demo.json whole, readable by its owner alone. */
export async function writeDemoFile(dataDir: string, demo: DemoFile): Promise<void> {
  const file = path.join(dataDir, "demo.json");
  await writeFile(`${file}.tmp`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}
