import type { Command, History } from "./commands";
import { compare, compareMoney } from "./compare";
import { expectWhole } from "./final-checks";
import { autoTopUp, payByCard, prefer, refundCard, tell } from "./run-cards";
import { change, renew } from "./run-charges";
import { passDays } from "./run-jobs";
import * as money from "./run-money";
import * as orders from "./run-orders";
import * as program from "./run-program";
import * as services from "./run-services";
import * as terms from "./run-terms";
import { newWorld, type World } from "./world";

type Runners = {
  [K in Command["kind"]]: (w: World, command: Extract<Command, { kind: K }>) => Promise<void>;
};

const RUNNERS: Runners = {
  order: orders.order,
  cancelOrder: orders.dropOrder,
  stock: orders.stock,
  join: program.join,
  worth: program.worth,
  under: live,
  transfer: money.payByTransfer,
  balance: money.payFromBalance,
  topUp: money.topUp,
  card: payByCard,
  prefer,
  autoTopUp,
  hooks: tell,
  credit: money.credit,
  refundCard,
  void: money.voidOne,
  draft: money.writeInvoice,
  hold: money.hold,
  release: money.release,
  limit: money.limit,
  change,
  withdraw: services.withdraw,
  renew,
  cancel: services.cancel,
  keep: services.keep,
  suspend: services.suspend,
  unsuspend: services.unsuspend,
  terminate: services.terminate,
  price: terms.price,
  rate: terms.rate,
  tier: terms.tier,
  standing: terms.standing,
  invoicing: terms.invoicing,
  days: (w, command) => passDays(w, command, () => compare(w)),
};

/** Does it, once or as its trial has it. */
async function live(w: World, command: Command): Promise<void> {
  if (command.kind === "under") {
    w.trial = command.trial;
    return live(w, command.command);
  }
  await (RUNNERS[command.kind] as (w: World, command: Command) => Promise<void>)(w, command);
  w.trial = null;
}

/** A minute for each thing that happens. */
const TICK_MS = 60_000;

/** Lives a history in the product and in the model side by side; they never part, and in the end all holds. */
export async function play({ start, commands }: History): Promise<void> {
  const w = await newWorld(start);
  try {
    for (const [index, command] of commands.entries()) {
      w.clock.set(new Date(w.m.now.getTime() + TICK_MS));
      w.m.now = w.clock.now();
      try {
        await live(w, command);
        await compareMoney(w);
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        const title = `at ${index} of ${commands.length}, ${w.m.now.toISOString()}, ${JSON.stringify(command)}`;
        throw new Error(`${title}: ${message}`, { cause });
      }
    }
    await expectWhole(w);
  } finally {
    await w.close();
  }
}
