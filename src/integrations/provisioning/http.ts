import { z } from "zod";
import type { Provisioner, ProvisioningAnswer } from "./provisioner";
import { parseSecrets, signedHeaders } from "./signature";

const HOUR_MS = 60 * 60 * 1000;
const TIME_OUT_MS = 15_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/** What the system may say at once; anything else it says with 2xx means that it will report. */
const doneAnswer = z.object({
  state: z.literal("done"),
  reference: z.string().trim().min(1).max(200).nullish(),
});

type HttpSettings = { url: string; secret: string; timeOutMs?: number };

/**
 * Tells the provider's own system by a signed POST (docs/provisioning.md). 2xx is success: "done" when the answer says
 * so, otherwise accepted. Everything else throws: a redirect, which is not followed, a time-out of 15 s in all, a
 * connection that closes, an answer without end.
 */
export function httpProvisioner({ url, secret, timeOutMs = TIME_OUT_MS }: HttpSettings): Provisioner {
  const [present = ""] = parseSecrets(secret);
  return {
    name: "http",
    answersWithinMs: 24 * HOUR_MS,
    perform: async ({ id, kind, service, client, reference, request }, now) => {
      const body = JSON.stringify({ action: id, kind, service, client, reference, request });
      const timestamp = Math.floor(now.getTime() / 1000);
      const response = await fetch(url, {
        method: "POST",
        redirect: "manual",
        signal: AbortSignal.timeout(timeOutMs),
        headers: {
          "content-type": "application/json",
          "user-agent": "Tierline",
          "idempotency-key": id,
          ...signedHeaders(present, { id, timestamp, body }),
        },
        body,
      }).catch((error: unknown) => {
        throw new Error(reasonOf(error));
      });
      if (response.status < 200 || response.status > 299) {
        await response.body?.cancel().catch(() => {});
        throw new Error(`It answered with status ${response.status}`);
      }
      return answerOf(await textOf(response));
    },
  };
}

function answerOf(text: string): ProvisioningAnswer {
  try {
    const answer = doneAnswer.safeParse(JSON.parse(text));
    if (answer.success) return { state: "done", reference: answer.data.reference ?? null };
  } catch {
    // Not JSON: a system that merely takes notice.
  }
  return { state: "accepted" };
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.byteLength;
      if (length > MAX_ANSWER_BYTES) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new Error(reasonOf(error));
  }
  if (length > MAX_ANSWER_BYTES) throw new Error("Its answer is longer than 64 KiB");
  return Buffer.concat(chunks).toString("utf8");
}

/** What went wrong in words for an admin; undici hides the reason in the cause. */
function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error;
  if (name === "TimeoutError") return "It did not answer in time";
  const { code, message: inner } = (cause ?? {}) as { code?: string; message?: string };
  return `It could not be reached: ${code ?? inner ?? message}`.slice(0, 300);
}
