import { invalid, missing } from "./failure";
import type { Dispute, State } from "./state";

export type DisputeStatus = Dispute["status"];

const ENDS = ["won", "lost", "warning_closed"];

/** A bank takes a payment back, in part or whole; or, with an end, the dispute that there is of it ends so. */
export function disputePayment(
  state: State,
  paymentIntent: string,
  status: DisputeStatus,
  amount?: number,
): Dispute {
  const intent = state.intents.get(paymentIntent);
  if (!intent) throw missing("payment_intent", paymentIntent, "payment_intent");
  const known = state.disputes.get(intent.id);
  if (ENDS.includes(status)) {
    if (!known || ENDS.includes(known.status)) throw invalid("There is no open dispute to end.");
    known.status = status;
    if (status === "won") state.emit("charge.dispute.funds_reinstated", known);
    state.emit("charge.dispute.closed", known);
    return known;
  }
  if (known) throw invalid("This charge is disputed already.");
  if ((amount ?? 0) > intent.amount_received) throw invalid("More is disputed than was paid.");
  const dispute: Dispute = {
    id: `du_${intent.id.slice(3)}`,
    object: "dispute",
    amount: amount ?? intent.amount_received,
    currency: intent.currency,
    payment_intent: intent.id,
    charge: `ch_${intent.id.slice(3)}`,
    reason: "fraudulent",
    status,
    created: state.now(),
  };
  state.disputes.set(intent.id, dispute);
  state.emit("charge.dispute.created", dispute);
  if (status === "needs_response") state.emit("charge.dispute.funds_withdrawn", dispute);
  return dispute;
}
