export { requestContext } from "./context";
export { requireAdmin, requireClient, requirePerson, requireReseller, signInPath } from "./guards";
export { localPath } from "./local-path";
export { nextAuth } from "./next-auth";
export { getSession } from "./session";
export { endSession, startSession } from "./sign-in";
