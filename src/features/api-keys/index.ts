export { isAllowed, MAX_ALLOWED } from "./allow-list";
export { keyRate } from "./domain/rate";
export { describeApiKey, newApiKey, parseApiKey } from "./domain/secret";
export { KEY_STATUSES, type KeyStatus, keyRefusal, standingRefusal } from "./domain/standing";
export type { ApiKeyDto, CreatedApiKeyDto, NetworkKeyDto } from "./dto";
export {
  type ApiKeyIdInput,
  type ApiLimitInput,
  apiKeyIdInput,
  apiLimitInput,
  type CreateApiKeyInput,
  createApiKeyInput,
  type ListApiKeysInput,
  type ListNetworkKeysInput,
  listApiKeysInput,
  listNetworkKeysInput,
  type RevokeEveryKeyInput,
  type RotateApiKeyInput,
  requestLimit,
  revokeEveryKeyInput,
  rotateApiKeyInput,
  type UpdateApiKeyInput,
  updateApiKeyInput,
} from "./schemas";
export { createApiKey } from "./service/create-api-key";
export { type ApiCaller, type ApiRequestKey, AUTHENTICATE, findApiCaller } from "./service/find-api-caller";
export { getApiKey } from "./service/get-api-key";
export { getApiLimit } from "./service/get-api-limit";
export { flushKeyUse, noteKeyUse } from "./service/key-use";
export { listApiKeys } from "./service/list-api-keys";
export { listNetworkKeys } from "./service/list-network-keys";
export { revokeAllApiKeys, revokeApiKey, revokeEveryKey } from "./service/revoke-api-key";
export { rotateApiKey } from "./service/rotate-api-key";
export { updateApiKey } from "./service/update-api-key";
