import { createSession, expireSession, expireSessions } from "./checkout";
import { invalid, missing } from "./failure";
import type { Form } from "./form";
import { createIntent, createRefund } from "./intents";
import { checked, PARAMETERS } from "./parameters";
import type { Customer, State } from "./state";

/** What an endpoint does: the form is checked first, so that a refusal is known to come before any effect. */
export type Work = () => object;
type Endpoint = (state: State, form: Form, id: string, address: string) => Work;

type Listed = { id: string; created?: number };

/** A page of a list, newest first. */
function page(
  objects: Iterable<Listed>,
  {
    limit,
    starting_after: after,
    created,
  }: { limit: number; starting_after?: string; created?: { gte: number } },
  url: string,
): object {
  const found = [...objects].reverse().filter((one) => (one.created ?? 0) >= (created?.gte ?? 0));
  const from = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
  return {
    object: "list",
    url,
    data: found.slice(from, from + limit),
    has_more: found.length > from + limit,
  };
}

function one<T>(objects: Map<string, T>, what: string): Endpoint {
  return (_, form, id) => {
    checked(PARAMETERS.none, form);
    return () => objects.get(id) ?? fail(missing(what, id));
  };
}

function fail(error: Error): never {
  throw error;
}

const createCustomer: Endpoint = (state, form) => {
  const { name = null, email = null, metadata } = checked(PARAMETERS.customer, form);
  return () => {
    const customer: Customer = { id: state.id("cus"), object: "customer", name, email, metadata };
    state.customers.set(customer.id, customer);
    return customer;
  };
};

const listMethods: Endpoint = (state, form, id) => {
  const asked = checked(PARAMETERS.methodsOfCustomer, form);
  return () => {
    if (!state.customers.has(id)) throw missing("customer", id);
    const own = [...state.methods.values()].filter(({ customer }) => customer === id);
    return page(own, asked, `/v1/customers/${id}/payment_methods`);
  };
};

const detach: Endpoint = (state, form, id) => {
  checked(PARAMETERS.none, form);
  return () => {
    const method = state.methods.get(id) ?? fail(missing("PaymentMethod", id));
    if (!method.customer)
      throw invalid(
        "The payment method you provided is not attached to a customer so detachment is impossible.",
      );
    method.customer = null;
    state.emit("payment_method.detached", method);
    return method;
  };
};

const listSessions: Endpoint = (state, form) => {
  const asked = checked(PARAMETERS.listOfCustomer, form);
  return () => {
    const own = [...state.sessions.values()].filter(({ customer }) => customer === asked.customer);
    return page(own, asked, "/v1/checkout/sessions");
  };
};

const listIntents: Endpoint = (state, form) => {
  const asked = checked(PARAMETERS.listOfCustomer, form);
  return () => {
    const own = [...state.intents.values()].filter(({ customer }) => customer === asked.customer);
    return page(own, asked, "/v1/payment_intents");
  };
};

const listRefunds: Endpoint = (state, form) => {
  const asked = checked(PARAMETERS.listOfIntent, form);
  return () => {
    const own = [...state.refunds.values()].filter(
      (refund) => refund.payment_intent === asked.payment_intent,
    );
    return page(own, asked, "/v1/refunds");
  };
};

const ID = "([a-zA-Z0-9_]+)";
const endpoint = (method: string, path: string, run: Endpoint) => ({
  method,
  path: new RegExp(`^/v1/${path}$`),
  run,
});

function endpoints(state: State) {
  return [
    endpoint("POST", "customers", createCustomer),
    endpoint("GET", `customers/${ID}/payment_methods`, listMethods),
    endpoint("POST", "checkout/sessions", (_, form, _id, address) => {
      const asked = checked(PARAMETERS.session, form);
      return () => createSession(state, asked, address);
    }),
    endpoint("GET", "checkout/sessions", listSessions),
    endpoint("GET", `checkout/sessions/${ID}`, one(state.sessions, "checkout.session")),
    endpoint("POST", `checkout/sessions/${ID}/expire`, (_, form, id) => {
      checked(PARAMETERS.none, form);
      return () => {
        const session = state.sessions.get(id) ?? fail(missing("checkout.session", id));
        if (session.status !== "open")
          throw invalid(`Only Checkout Sessions with a status in ["open"] can be expired.`);
        expireSession(state, session);
        return session;
      };
    }),
    endpoint("POST", "payment_intents", (_, form) => {
      const asked = checked(PARAMETERS.intent, form);
      return () => createIntent(state, asked);
    }),
    endpoint("GET", "payment_intents", listIntents),
    endpoint("GET", `payment_intents/${ID}`, one(state.intents, "payment_intent")),
    endpoint("POST", `payment_methods/${ID}/detach`, detach),
    endpoint("POST", "refunds", (_, form) => {
      const asked = checked(PARAMETERS.refund, form);
      return () => createRefund(state, asked);
    }),
    endpoint("GET", "refunds", listRefunds),
    endpoint("GET", `refunds/${ID}`, one(state.refunds, "refund")),
  ];
}

/** The work that a request asks for, checked; it throws before anything has happened. */
export function workOf(state: State, method: string, path: string, form: Form, address: string): Work {
  const found = endpoints(state).find((each) => each.method === method && each.path.test(path));
  if (!found) throw invalid(`Unrecognized request URL (${method}: ${path}).`, { status: 404 });
  const id = found.path.exec(path)?.[1] ?? "";
  const work = found.run(state, form, id, address);
  return () => {
    expireSessions(state);
    return work();
  };
}
