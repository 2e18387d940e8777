import { afterAll, beforeAll, it } from "vitest";
import { concurrency } from "../environment";
import { oneDecision, tierChanges } from "./admins";
import { doubleSpend } from "./balance";
import { bankTest } from "./bank";
import { fiveWays } from "./five-ways";
import { TwoProcesses } from "./processes";
import { lastItems } from "./stock";
import { tierDuringOrders } from "./tier-orders";

const { parallel, rounds } = concurrency();
let processes: TwoProcesses;

beforeAll(() => {
  processes = new TwoProcesses();
});
afterAll(() => processes.close());

// Those of tiers first: what others pay for in many rounds raises resellers to tiers that these two do without.
it.each([tierChanges, tierDuringOrders, doubleSpend, lastItems, oneDecision, fiveWays, bankTest])(
  "$name",
  { timeout: 7_200_000 },
  async ({ prepare }) => {
    const run = await prepare();
    for (let round = 0; round < rounds; round += 1) await run({ processes, parallel, round });
  },
);
