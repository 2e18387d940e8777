import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { RUN_STATUSES } from "./domain/run-status";

export { RUN_STATUSES };

/** The name of a queue; one that does not exist reads like an empty one. */
const queueName = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z_.]*$/, { error: "There is no such queue" });

export const listRunsInput = z.strictObject({
  limit: pageInput.limit,
  cursor: pageInput.cursor,
  queue: queueName.optional(),
  status: z.enum(RUN_STATUSES).optional(),
});
export type ListRunsInput = z.infer<typeof listRunsInput>;

export const jobIdInput = z.strictObject({ id: publicId("job") });
export type JobIdInput = z.infer<typeof jobIdInput>;

export const queueInput = z.strictObject({ queue: queueName });
export type QueueInput = z.infer<typeof queueInput>;

/** What the outbox tells of a queue that somebody asked for. */
export const requestedJob = z.object({ queue: queueName });
