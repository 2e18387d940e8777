import { type Env, getEnv } from "@/env";
import { bankTransferGateway } from "./bank-transfer";
import type { Gateway } from "./gateway";
import { stripeFromEnv } from "./stripe";

export * from "./gateway";
export { stripeGateway } from "./stripe";

/** All gateways there are, one line each, in the order in which people see them; null: not set up. */
const GATEWAYS: ((env: Env) => Gateway | null)[] = [stripeFromEnv, () => bankTransferGateway];

let configured: Gateway[] | undefined;

/** The gateways that this installation is set up for. */
export function configuredGateways(): Gateway[] {
  configured ??= gatewaysOf(getEnv());
  return configured;
}

/** The gateways that these settings set up. */
export function gatewaysOf(env: Env): Gateway[] {
  return GATEWAYS.map((make) => make(env)).filter((gateway) => gateway !== null);
}

/** Those of `gateways` that take this currency. */
export function gatewaysFor(currency: string, gateways: Gateway[] = configuredGateways()): Gateway[] {
  return gateways.filter((gateway) => gateway.offered(currency));
}

/** The gateway whose name a payment has as its method; undefined when it is not, or no longer, set up. */
export function gatewayNamed(name: string, gateways: Gateway[] = configuredGateways()): Gateway | undefined {
  return gateways.find((gateway) => gateway.name === name);
}
