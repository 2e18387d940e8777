export { contextOf, requestContext } from "./context";
export {
  requireAccount,
  requireAdmin,
  requireClient,
  requirePerson,
  requireReseller,
  requireTwoStepPerson,
  signInPath,
} from "./guards";
export { localPath } from "./local-path";
export { nextAuth } from "./next-auth";
export { getSession } from "./session";
export { endSession, finishSession, isAtSecondStep, startSession } from "./sign-in";
