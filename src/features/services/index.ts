export { SERVICE_TRANSITIONS } from "./domain/service-states";
export type { ServiceDto, ServiceStatus } from "./dto";
export * from "./schemas";
export { activateService, servicesToProvision } from "./service/activate-service";
export { getService, listServices } from "./service/list-services";
