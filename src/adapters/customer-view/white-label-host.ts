import { isIP } from "node:net";
import { systemClock } from "@/core/clock";
import { getDatabase } from "@/db";
import { env } from "@/env";
import { isBrandHost } from "@/features/brand";
import { newRequestId } from "../auth/request-facts";

/** How long an answer is kept, in ms: a domain that has just been verified shows its pages alone so much later. */
const KEEP_MS = 15_000;
/** Hosts that are remembered: whoever calls may claim any. */
const MOST = 1_000;

const known = new Map<string, { until: number; answer: boolean }>();

/**
 * Whether a request's host is one where nothing of the provider is to answer: the neutral name of the settings, or a
 * brand's verified domain. The installation's own name, and addresses, are told without a question to the database.
 */
export function isWhiteLabelHost(host: string): boolean | Promise<boolean> {
  const name = hostName(host);
  if (name === "" || name === "localhost" || isIP(name.replace(/^\[|\]$/g, "")) !== 0) return false;
  if (name === new URL(env.APP_URL).hostname) return false;
  if (env.WHITE_LABEL_URL && name === new URL(env.WHITE_LABEL_URL).hostname) return true;
  const kept = known.get(name);
  return kept && kept.until > Date.now() ? kept.answer : ask(name);
}

async function ask(host: string): Promise<boolean> {
  const ctx = {
    actor: { kind: "job" as const, name: "customer view" },
    db: getDatabase(),
    clock: systemClock,
    requestId: newRequestId(),
    address: null,
    userAgent: null,
  };
  // While the database is away nothing can be shown anyway: better nobody's page than the provider's.
  const answer = await isBrandHost(ctx, { host }).catch(() => null);
  if (answer === null) return true;
  if (known.size >= MOST) known.delete(known.keys().next().value ?? "");
  known.set(host, { until: Date.now() + KEEP_MS, answer });
  return answer;
}

/** Of a Host header, without its port and the dot at its end; "" for none. */
function hostName(host: string): string {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, "") : "";
}
