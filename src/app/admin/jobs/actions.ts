"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { jobIdInput, queueInput, requestRun, retryRun } from "@/features/jobs";

async function said(key: "queues.asked" | "run.retried", queue: string) {
  const [t, names] = await Promise.all([getTranslations("jobs"), getTranslations("jobs.names")]);
  return { message: t(key, { name: names.has(queue as never) ? names(queue as never) : queue }) };
}

export const runNowAction = defineAction({
  input: queueInput,
  run: (ctx, input) => requestRun(ctx, input),
  success: ({ queue }) => said("queues.asked", queue),
});

export const retryRunAction = defineAction({
  input: jobIdInput,
  run: (ctx, input) => retryRun(ctx, input),
  success: ({ queue }) => said("run.retried", queue),
});
