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

it.each([doubleSpend, lastItems, oneDecision, tierChanges, fiveWays, tierDuringOrders, bankTest])(
  "$name",
  { timeout: 7_200_000 },
  async ({ prepare }) => {
    const run = await prepare();
    for (let round = 0; round < rounds; round += 1) await run({ processes, parallel, round });
  },
);
