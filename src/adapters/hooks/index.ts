export { handleGatewayHook } from "./gateway";
export { handleProvisioningReport } from "./provisioning";
