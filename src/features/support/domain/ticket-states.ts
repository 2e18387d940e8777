import type { Transitions } from "@/core/transitions";

export const TICKET_STATUSES = ["open", "answered", "closed"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** From what can wait to what cannot. */
export const TICKET_PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/**
 * R78. Open waits for the provider, answered for the client; whoever writes about a closed one opens it again.
 * Mirrored by the trigger on `tickets`.
 */
export const TICKET_TRANSITIONS: Transitions<TicketStatus> = {
  open: ["answered", "closed"],
  answered: ["open", "closed"],
  closed: ["open", "answered"],
};

/** What a ticket is after a message: the side that has not written is waited for. */
export function statusAfter(from: "client" | "provider", isClosing = false): TicketStatus {
  if (isClosing) return "closed";
  return from === "client" ? "open" : "answered";
}
