import type { Command, History } from "./commands";
import { days, EXAMPLE_START, under } from "./examples";

/** What simulations have found, each as short as it can be told. */

const history = (...commands: Command[]): [History] => [{ start: EXAMPLE_START, commands }];

export const FOUND: [History][] = [
  // The settings were read as the backend died: a defect, 500, where it should be asked again later, 503.
  history(under({ kind: "fault", at: 0, fault: "killed" }, days(5))),
  // Of two runs of the renewals at once each left a client to the other, when its services had changed meanwhile: the
  // last of some periods was not invoiced before the next run.
  history(
    { kind: "topUp", client: 0, minor: 164_354 },
    { kind: "order", client: 0, cycle: 0, quantity: 2, ips: 1, balance: true },
    days(3),
    under({ kind: "twice" }, days(84)),
  ),
  // One of four unpaid renewals was voided; then the others were paid by the run that resumed the service, and the next
  // one renewed the time between them. The last look took the first for the last.
  [
    {
      start: { ...EXAMPLE_START, suspendAfterDays: 5, terminateAfterDays: null },
      commands: [
        { kind: "topUp", client: 2, minor: 60_321 },
        { kind: "order", client: 2, cycle: 0, quantity: 1, ips: 1, balance: true },
        ...[94, 101, 75, 91].map((count) => days(count)),
        { kind: "void", client: 8, which: 29 },
        { kind: "days", days: 66, runs: 2, twice: false, order: 1 },
        { kind: "topUp", client: 8, minor: 100_526 },
      ],
    },
  ],
];
