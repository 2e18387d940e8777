import { readFileSync } from "node:fs";
import path from "node:path";

export type SignIn = { email: string; password: string };

/** The demo company's demo.json. */
export type Demo = {
  url: string;
  admin: SignIn;
  client: SignIn;
  applicant: SignIn;
  reseller: SignIn & { id: string };
  /** Of the reseller's company, with the areas orders and customers. */
  reseller_member: SignIn;
  other_reseller: SignIn & { id: string };
  api_key: string;
  other_api_key: string;
};

/** The sign-ins and keys of the installation that the journeys run against, or of another in this data folder. */
export function demo(folder = process.env.TIERLINE_DATA_DIR ?? ".data"): Demo {
  return JSON.parse(readFileSync(path.join(folder, "demo.json"), "utf8"));
}
