import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "../stripe-fake";
import { invalid, StripeFailure } from "./failure";
import { type Form, parseForm } from "./form";
import { type Answer, IdempotencyKeys } from "./idempotency";
import { workOf } from "./routes";
import type { State } from "./state";

export const STRIPE_VERSION = "2026-10-28.endive";

/** A request as it was asked, for tests to look at. */
export type Asked = { method: string; path: string; key: string | null; form: Form; replayed: boolean };

type Api = {
  state: State;
  secretKey: string;
  address: () => string;
  takeFault: (path: string) => Fault | null;
};

/** Answers `/v1/…`: headers, form and key are checked as Stripe does, and faults happen where a test wants them. */
export function stripeApi({ state, secretKey, address, takeFault }: Api) {
  const keys = new IdempotencyKeys();
  const asked: Asked[] = [];

  async function answerTo(
    request: IncomingMessage,
    body: string,
  ): Promise<{ answer: Answer; isCut: boolean }> {
    const url = new URL(request.url ?? "/", address());
    const method = request.method ?? "GET";
    const path = url.pathname;
    authorize(request.headers.authorization, secretKey);
    checkHeaders(request, method);
    if (method === "GET" && body !== "") throw invalid("A GET request has no body.");
    if (method === "POST" && url.search) throw invalid("Parameters of a POST belong in its body.");
    const form = parseForm(method === "GET" ? url.search.slice(1) : body);
    const key = keyOf(request);
    if (method === "POST" && !key) throw invalid("This test wants an Idempotency-Key with every POST.");
    const fault = takeFault(path);
    if (fault?.kind === "cut_before") return { answer: { status: 0, body: {} }, isCut: true };
    if (fault?.kind === "error_before") throw outage();
    const work = workOf(state, method, path, form, address());
    const known = key ? keys.begin(key, path, body) : null;
    asked.push({ method, path, key, form, replayed: known !== null });
    if (known) return { answer: known, isCut: fault?.kind === "cut_after" };
    if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 1_000));
    const done = ending(work);
    const answer = fault?.kind === "error_after" ? { status: 500, body: { error: outage().error } } : done;
    if (key) keys.end(key, answer);
    return { answer, isCut: fault?.kind === "cut_after" };
  }

  const handle = async (request: IncomingMessage, response: ServerResponse, body: string): Promise<void> => {
    const outcome = await answerTo(request, body).catch((error: unknown) => {
      if (!(error instanceof StripeFailure)) throw error;
      return { answer: { status: error.status, body: { error: error.error } }, isCut: false };
    });
    if (outcome.isCut) {
      request.socket.destroy();
      return;
    }
    const headers = {
      "content-type": "application/json",
      "request-id": state.id("req"),
      "stripe-version": STRIPE_VERSION,
    };
    response.writeHead(outcome.answer.status, headers).end(JSON.stringify(outcome.answer.body));
  };
  return { asked, handle };
}

function ending(work: () => object): Answer {
  try {
    return { status: 200, body: structuredClone(work()) };
  } catch (error) {
    if (error instanceof StripeFailure) return { status: error.status, body: { error: error.error } };
    throw error;
  }
}

function outage(): StripeFailure {
  return new StripeFailure(500, { type: "api_error", message: "An unknown error occurred" });
}

function keyOf(request: IncomingMessage): string | null {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string") return null;
  if (key.length > 255) throw invalid("Idempotency keys are up to 255 characters long.");
  return key;
}

function checkHeaders(request: IncomingMessage, method: string): void {
  const version = request.headers["stripe-version"];
  if (version !== STRIPE_VERSION) throw invalid(`Invalid Stripe API version: ${version}`);
  const type = request.headers["content-type"] ?? "";
  if (method === "POST" && !type.startsWith("application/x-www-form-urlencoded"))
    throw invalid(`Invalid request (Content-Type is ${type})`);
}

function authorize(header: string | undefined, secretKey: string): void {
  const given = /^Bearer (\S+)$/.exec(header ?? "")?.[1];
  const hash = (text: string) => createHash("sha256").update(text).digest();
  if (given && timingSafeEqual(hash(given), hash(secretKey))) return;
  const message = given
    ? `Invalid API Key provided: ****${given.slice(-4)}`
    : "You did not provide an API key.";
  throw invalid(message, { status: 401 });
}
