/**
 * Tries to sign in with the right password, as a browser without scripts would.
 *
 * @returns {Promise<boolean>} whether that opened a session
 */
export async function signIn(url, { email, password }) {
  const first = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = await first.json();
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const body = new URLSearchParams({ csrfToken, email, password, callbackUrl: `${url}/portal` });
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie, origin: url },
    body,
    redirect: "manual",
  });
  return answer.headers.getSetCookie().some((line) => /session/i.test(line) && !/Max-Age=0|=;/i.test(line));
}
