export { DELIVERY_STATUSES, type DeliveryStatus } from "./domain/delivery-states";
export type {
  DeliveryDetailDto,
  EndpointRowDto,
  EndpointSecretDto,
  WebhookDeliveryDto,
  WebhookEndpointDto,
  WebhookTryDto,
} from "./dto";
export { TEST_EVENT_TYPE, WEBHOOK_EVENT_TYPES } from "./event-types";
export * from "./schemas";
export { resendDelivery, testEndpoint } from "./service/ask-delivery";
export { type ClaimedDelivery, claimDeliveries } from "./service/claim-deliveries";
export { createEndpoint } from "./service/create-endpoint";
export { forgetDeliveries } from "./service/forget-deliveries";
export { handOutEvents } from "./service/hand-out-events";
export { getDelivery, getEndpoint, listDeliveries, listEndpoints } from "./service/list-endpoints";
export { resealEndpoints } from "./service/reseal-endpoints";
export { countRange, resendRange } from "./service/resend-range";
export { rotateEndpointSecret } from "./service/rotate-secret";
export { sendDelivery } from "./service/send-delivery";
export { allowEndpoint, stopEndpoint } from "./service/stop-endpoint";
export { deleteEndpoint, updateEndpoint } from "./service/update-endpoint";
