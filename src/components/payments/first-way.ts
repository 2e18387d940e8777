/** Ways of paying an invoice, as people choose them. */
export type Way = "balance" | "card" | "transfer";

/**
 * The way that is open at first: the client's preferred one, where it can be had. The balance is no way while it does
 * not cover what is due.
 *
 * @param preferred `balance`, or the name of a gateway
 */
export function firstWay(
  ways: readonly Way[],
  { preferred, card, covers }: { preferred: string; card: string | undefined; covers: boolean },
): Way {
  const liked: Way = preferred === "balance" ? "balance" : preferred === card ? "card" : "transfer";
  const order: Way[] = [liked, "balance", "card", "transfer"];
  return order.find((way) => ways.includes(way) && (way !== "balance" || covers)) ?? "transfer";
}
