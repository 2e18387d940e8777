import { z } from "zod";
import { createEndpointInput, endpointIdInput, WEBHOOK_EVENT_TYPES } from "@/features/webhooks";

const { url, description } = createEndpointInput.shape;

/** The form has a box for all events beside one for each. */
const fields = { url, description, all: z.boolean(), events: z.array(z.enum(WEBHOOK_EVENT_TYPES)) };
type Chosen = { all: boolean; events: (typeof WEBHOOK_EVENT_TYPES)[number][] };

const isChosen = ({ all, events }: Chosen) => all || events.length > 0;
const mustChoose = { path: ["events"], error: "Choose at least one event" };

export const createForm = z.strictObject(fields).refine(isChosen, mustChoose);
export const updateForm = z
  .strictObject({ ...endpointIdInput.shape, ...fields })
  .refine(isChosen, mustChoose);

/** Null: all that there are, later ones too. */
export function eventsOf({ all, events }: Chosen): Chosen["events"] | null {
  return all ? null : events;
}
