import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { stripeApi } from "./stripe-fake/api";
import { expireSessions, payOnPage } from "./stripe-fake/checkout";
import { type DisputeStatus, disputePayment } from "./stripe-fake/disputes";
import { Hooks } from "./stripe-fake/hooks";
import { createRefund } from "./stripe-fake/intents";
import { pageOf } from "./stripe-fake/page";
import { type CardMood, State } from "./stripe-fake/state";

export { endProcessing, endRefund } from "./stripe-fake/intents";
export type { CardMood, StripeEvent } from "./stripe-fake/state";

/** A failure of the next requests whose path matches. `after`: what was asked has happened all the same. */
export type Fault = {
  path: RegExp;
  kind: "error_before" | "error_after" | "cut_before" | "cut_after" | "slow";
  times: number;
  ms?: number;
};

export const FAKE_KEY = "sk_test_tierline0123456789";
export const FAKE_HOOK_SECRET = "whsec_tierline_0123456789abcdef";

type Options = { port?: number; now?: () => Date };

/**
 * A server on this machine that speaks the part of Stripe's API that we use, as strictly as Stripe: it has the
 * hosted page, and sends signed hooks to `hooks.url`.
 */
export async function startStripeFake({ port = 0, now = () => new Date() }: Options = {}) {
  const seconds = () => Math.floor(now().getTime() / 1000);
  const hooks = new Hooks(FAKE_HOOK_SECRET, seconds);
  const state = new State(seconds, (type, object) => hooks.add(state.id("evt"), type, object));
  const faults: Fault[] = [];
  let url = "";
  const takeFault = (path: string): Fault | null => {
    const found = faults.find((fault) => fault.times > 0 && fault.path.test(path));
    if (found) found.times -= 1;
    return found ?? null;
  };
  const api = stripeApi({ state, secretKey: FAKE_KEY, address: () => url, takeFault });

  const server = createServer(async (request, response) => {
    try {
      const body = await textOf(request);
      if (request.url?.startsWith("/c/pay/")) await showPage(state, hooks, { request, response, body });
      else await api.handle(request, response, body);
      void hooks.start();
    } catch (error) {
      response.writeHead(599).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    state,
    hooks,
    faults,
    /** What the API was asked, in order. */
    asked: api.asked,
    /** What a payer does on a hosted page, without a browser. */
    pay: async (pageUrl: string, mood: CardMood = "ok") => {
      const body = new URLSearchParams({ card: mood });
      const answer = await fetch(pageUrl, { method: "POST", body, redirect: "manual" });
      await answer.arrayBuffer();
      return answer;
    },
    /** What Stripe does when the time of pages is over. */
    expire: () => {
      expireSessions(state);
      return hooks.start();
    },
    /** Somebody gives a payment back, in part or whole, in Stripe's own pages: as its API has it, but without our id. */
    refund: (paymentIntent: string, amount?: number) => {
      const refund = createRefund(state, { payment_intent: paymentIntent, amount, metadata: {} });
      void hooks.start();
      return refund;
    },
    /** A bank takes a payment back. */
    dispute: (paymentIntent: string, status: DisputeStatus = "needs_response", amount?: number) => {
      disputePayment(state, paymentIntent, status, amount);
      return hooks.start();
    },
    close: async () => {
      await hooks.start();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StripeFake = Awaited<ReturnType<typeof startStripeFake>>;

type Visit = { request: IncomingMessage; response: ServerResponse; body: string };

/** As Stripe does, the page waits for the shop to hear of the payment before it leads back. */
async function showPage(state: State, hooks: Hooks, { request, response, body }: Visit): Promise<void> {
  expireSessions(state);
  const session = state.sessions.get((request.url ?? "").split("/").at(-1) ?? "");
  if (!session) {
    response.writeHead(404).end();
    return;
  }
  if (request.method === "POST") {
    const mood = (new URLSearchParams(body).get("card") ?? "ok") as CardMood;
    const card = mood === "ok" ? {} : { last4: "0002" };
    payOnPage(state, session, mood, card);
    await hooks.start();
    const isPaid = session.status === "complete";
    const to = isPaid
      ? session.success_url.replace("{CHECKOUT_SESSION_ID}", session.id)
      : (request.url ?? "");
    response.writeHead(303, { location: to }).end();
    return;
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(pageOf(state, session));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
