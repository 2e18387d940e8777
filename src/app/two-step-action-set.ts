import type { TwoStepActions } from "@/components/two-step/types";
import {
  disableTwoStepAction,
  enableTwoStepAction,
  renewRecoveryCodesAction,
  startTwoStepAction,
} from "./two-step-actions";

/** What a person can do about its own two-step sign-in. */
export const TWO_STEP_ACTIONS: TwoStepActions = {
  start: startTwoStepAction,
  enable: enableTwoStepAction,
  renew: renewRecoveryCodesAction,
  disable: disableTwoStepAction,
};
