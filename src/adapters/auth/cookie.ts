/** The session cookie's name: bound to this very host when the installation runs on https. */
export function sessionCookieName(appUrl: string): string {
  return isSecure(appUrl) ? "__Host-tierline.session" : "tierline.session";
}

/** The name of the cookie between a right password and the second step. */
export function challengeCookieName(appUrl: string): string {
  return isSecure(appUrl) ? "__Host-tierline.challenge" : "tierline.challenge";
}

/** The name of the cookie in which the sign-in library keeps where to lead afterwards. */
export function callbackCookieName(appUrl: string): string {
  return isSecure(appUrl) ? "__Host-tierline.callback" : "tierline.callback";
}

export function isSecure(appUrl: string): boolean {
  return appUrl.startsWith("https:");
}
