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

/** Of what is given for several installations, commas between, the part of this worker's: workers have one each. */
const own = (list: string) => list.split(",")[Number(process.env.TEST_PARALLEL_INDEX ?? 0)] ?? list;

/** The installation that the journeys of this worker run against. */
export const installation = {
  url: own(process.env.TIERLINE_URL ?? "http://localhost:3000"),
  dataDir: path.resolve(own(process.env.TIERLINE_DATA_DIR ?? ".data")),
};

/** The sign-ins and keys of the installation that the journeys run against, or of another in this data folder. */
export function demo(folder = installation.dataDir): Demo {
  return JSON.parse(readFileSync(path.join(folder, "demo.json"), "utf8"));
}
