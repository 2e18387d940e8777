export { parseApiKey } from "./domain/secret";
export { type KeyStatus, keyRefusal, standingRefusal } from "./domain/standing";
export type { ApiKeyDto, CreatedApiKeyDto } from "./dto";
export {
  type ApiKeyIdInput,
  apiKeyIdInput,
  type CreateApiKeyInput,
  createApiKeyInput,
  type ListApiKeysInput,
  listApiKeysInput,
} from "./schemas";
export { createApiKey } from "./service/create-api-key";
export { type ApiCaller, type ApiRequestKey, findApiCaller } from "./service/find-api-caller";
export { flushKeyUse, noteKeyUse } from "./service/key-use";
export { listApiKeys } from "./service/list-api-keys";
export { revokeAllApiKeys, revokeApiKey } from "./service/revoke-api-key";
