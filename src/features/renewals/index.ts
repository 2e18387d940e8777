export { runDunning } from "./service/run-dunning";
export { runRenewals } from "./service/run-renewals";
export { settleRenewals } from "./service/settle-renewals";
