export { ACTION_TRANSITIONS } from "./domain/action-states";
export { SERVICE_TRANSITIONS } from "./domain/service-states";
export type {
  ActionDto,
  ActionKind,
  ActionState,
  ChangePreviewDto,
  ChargeTaxDto,
  RenewalDto,
  ServiceChargeDto,
  ServiceDto,
  ServiceOptionDto,
  ServiceStatus,
} from "./dto";
export * from "./schemas";
export { activateService } from "./service/activate-service";
export { applyPaidPeriods } from "./service/apply-paid-periods";
export { cancelService, keepService } from "./service/cancel-service";
export { changeService } from "./service/change-service";
export type { ChargeResult, KeepCharge } from "./service/charge";
export { endDueServices } from "./service/end-due-services";
export { getChangeCatalog } from "./service/get-change-catalog";
export { getServiceOptions } from "./service/get-service-options";
export { countActionsToDo, listActions } from "./service/list-actions";
export { getService, listServices } from "./service/list-services";
export { abandonAction, confirmAction, retryAction } from "./service/manage-actions";
export {
  type MoveInTransaction,
  type OverdueHold,
  resumeOverdue,
  suspendOverdue,
  terminateOverdue,
} from "./service/overdue-services";
export { previewChange } from "./service/preview-change";
export { previewRenewal } from "./service/preview-renewal";
export { renewService } from "./service/renew-service";
export { priceRenewal, type RenewalPrice } from "./service/renewal-price";
export { reportAction } from "./service/report-action";
export { runActions } from "./service/run-actions";
export { settleServiceCharge } from "./service/settle-charge";
export { suspendService, unsuspendService } from "./service/suspend-service";
export { terminateService } from "./service/terminate-service";
export { updateService } from "./service/update-service";
export { withdrawCharge } from "./service/withdraw-charge";
