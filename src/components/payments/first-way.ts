/** Ways of paying an invoice, as people choose them. */
export type Way = "balance" | "card" | "transfer";

type Liking = {
  preferred: string;
  /** The gateways that are offered: by card, and those that money is sent to. */
  card: string | undefined;
  transfers: readonly string[];
  covers: boolean;
};

/**
 * The way that is open at first: the client's preferred one, where it can be had. The balance is no way while it does
 * not cover what is due.
 *
 * @param preferred `balance`, or the name of a gateway
 */
export function firstWay(ways: readonly Way[], { preferred, card, transfers, covers }: Liking): Way {
  const liked: Way = preferred === card ? "card" : transfers.includes(preferred) ? "transfer" : "balance";
  const order: Way[] = [liked, "balance", "card", "transfer"];
  return order.find((way) => ways.includes(way) && (way !== "balance" || covers)) ?? "transfer";
}
