import type { FormAction } from "@/components/ui/form-state";
import type { ApiKeyDto } from "@/features/api-keys";
import { EditKey } from "./edit-key";
import { RevokeKey } from "./revoke-key";
import { RotateKey } from "./rotate-key";
import type { KeyOffer } from "./rule-fields";
import type { SecretAction } from "./secret-dialog";
import { shownKey } from "./shown-key";

/** What whoever looks at the keys may do with them; absent parts it may not. */
export type KeyDoings = {
  revoke?: FormAction;
  change?: KeyOffer & { update: FormAction; rotate: SecretAction; apiUrl: string };
};

/** What can still be done with a key. */
export function KeyActions({ apiKey, revoke, change }: KeyDoings & { apiKey: ApiKeyDto }) {
  if (apiKey.status === "revoked") return null;
  return (
    <span className="inline-flex gap-1.5">
      {change && (
        <EditKey apiKey={apiKey} action={change.update} scopes={change.scopes} maxRate={change.maxRate} />
      )}
      {change && apiKey.status === "active" && (
        <RotateKey apiKey={apiKey} action={change.rotate} apiUrl={change.apiUrl} />
      )}
      {revoke && <RevokeKey id={apiKey.id} name={apiKey.name} shown={shownKey(apiKey)} action={revoke} />}
    </span>
  );
}
