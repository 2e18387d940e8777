// The built server over the data set, and people who are signed in to it.
import { parseArgs } from "node:util";
import pg from "pg";
import { ensureBuild } from "../../scripts/lib/build.mjs";
import { loadTypeScript } from "../../scripts/lib/bundle.mjs";
import { signIn } from "../faults/lib/sign-in.mjs";
import { ensureDataSet } from "./data-set.mjs";
import { openInstallation } from "./installation.mjs";
import { startProduct } from "./programs.mjs";
import { foldAnalytics } from "./sums.mjs";

/**
 * Does something as people of the data set, which `--orders` and `--keep` name.
 *
 * @param {{ owners: number, options?: object }} wanted owners: of resellers, so many; options: more for `parseArgs`
 * @param {(server: { url: string, pid: number, admin: string, owners: string[], values: object }) => Promise<void>} work
 *   admin, owners: the cookies of their sessions; values: of the options
 */
export async function withPeople({ owners, options = {} }, work) {
  const { values } = parseArgs({
    options: {
      orders: { type: "string", default: "1000000" },
      keep: { type: "string" },
      port: { type: "string", default: "17750" },
      ...options,
    },
  });
  const installation = await openInstallation(values.keep);
  let product;
  try {
    await ensureDataSet(installation, Number(values.orders));
    // Orders of earlier runs, which had no worker.
    const owner = new pg.Client({ connectionString: installation.ownerUrl });
    await owner.connect();
    await foldAnalytics(owner);
    await owner.end();
    await ensureBuild();
    Object.assign(process.env, installation.env);
    const source = await loadTypeScript("src/testing/bench-pages.ts");
    const people = await source.people(owners);
    await source.close();
    product = await startProduct(installation.env, Number(values.port));
    const url = `http://localhost:${values.port}`;
    const [admin, ...others] = await Promise.all(
      [people.admin, ...people.owners].map(async (person) => {
        const cookie = await signIn(url, person);
        if (!cookie) throw new Error(`${person.email} could not sign in`);
        return cookie;
      }),
    );
    await work({ url, pid: product.pid, admin, owners: others, values });
  } finally {
    await product?.stop();
    await installation.close();
  }
}
