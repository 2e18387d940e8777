export { handleProvisioningReport } from "./provisioning";
