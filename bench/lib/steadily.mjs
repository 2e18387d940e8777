/**
 * Begins so many requests a second, each at its time, whatever became of those before it: a server that stalls is not
 * spared what it kept waiting.
 *
 * @param {number} seconds
 * @param {number} rate requests a second
 * @param {(number: number, dueAt: number) => Promise<void>} send the how many-th, and when it was to arrive, by
 *   performance.now()
 * @returns {Promise<number>} when all are answered: how many were under way at most
 */
export async function sendSteadily(seconds, rate, send) {
  const underWay = new Set();
  const startedAt = performance.now();
  const count = Math.round(seconds * rate);
  let most = 0;
  for (let sent = 0; sent < count; ) {
    const now = performance.now() - startedAt;
    for (; sent < count && (sent * 1000) / rate <= now; sent++) {
      const work = send(sent, startedAt + (sent * 1000) / rate).finally(() => underWay.delete(work));
      underWay.add(work);
    }
    most = Math.max(most, underWay.size);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(underWay);
  return most;
}
