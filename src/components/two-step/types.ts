import type { ActionState, FormAction } from "@/components/ui/form-state";
import type { QrPicture } from "./qr-picture";

/** What the app has to be told, once. */
export type Pairing = { secret: string; uri: string; picture: QrPicture };

export type StartAction = (data: FormData) => Promise<ActionState & { pairing?: Pairing }>;
export type CodesAction = (data: FormData) => Promise<ActionState & { codes?: string[] }>;

export type TwoStepActions = {
  start: StartAction;
  enable: CodesAction;
  renew: CodesAction;
  disable: FormAction;
};

/** As features/identity tells it. */
export type TwoStepState = { enabledAt: string | null; recoveryCodesLeft: number };
