import net from "node:net";

/**
 * A port that hands each connection to the next of these in turn, as a balancer does.
 *
 * @param {number} port where it listens, on this machine alone
 * @param {number[]} targets ports on this machine
 * @returns {Promise<() => Promise<void>>} closes it
 */
export async function shareOut(port, targets) {
  const open = new Set();
  let turn = 0;
  const server = net.createServer((caller) => {
    const target = net.connect(targets[turn++ % targets.length], "127.0.0.1");
    for (const [from, to] of [
      [caller, target],
      [target, caller],
    ]) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.once("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return async () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
}
