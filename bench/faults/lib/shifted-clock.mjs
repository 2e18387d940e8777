// Preloaded into a server or worker (`node --import`): its clock is off by what the file FAULT_CLOCK says, in ms, read at
// the start and at each SIGUSR2. As when somebody sets the system's time: the steady clock goes on as before.
import { readFileSync } from "node:fs";

const Own = globalThis.Date;
const ownNow = Own.now.bind(Own);
let offsetMs = 0;
const read = () => {
  offsetMs = Number(readFileSync(process.env.FAULT_CLOCK, "utf8"));
};

read();
process.on("SIGUSR2", read);
Own.now = () => ownNow() + offsetMs;
globalThis.Date = new Proxy(Own, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [target.now()], newTarget),
  apply: (target) => new target(target.now()).toString(),
});
