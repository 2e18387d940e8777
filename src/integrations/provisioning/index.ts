import { getEnv } from "@/env";
import { httpProvisioner } from "./http";
import { manualProvisioner } from "./manual";
import type { Provisioner } from "./provisioner";
import { simulatedProvisioner } from "./simulated";

export { httpProvisioner } from "./http";
export { manualProvisioner } from "./manual";
export type { Provisioner, ProvisioningAnswer, ProvisioningKind, ProvisioningOrder } from "./provisioner";
export { isSigned, parseSecrets, signedHeaders, TOLERANCE_SECONDS } from "./signature";
export { simulatedProvisioner } from "./simulated";

/** The installation's own, by PROVISIONING. */
export function chosenProvisioner(): Provisioner {
  const { PROVISIONING, PROVISIONING_URL, PROVISIONING_SECRET } = getEnv();
  if (PROVISIONING === "simulated") return simulatedProvisioner;
  if (PROVISIONING === "manual") return manualProvisioner;
  return httpProvisioner({ url: PROVISIONING_URL ?? "", secret: PROVISIONING_SECRET ?? "" });
}
