const FORM = /<form\b(?:(?!<\/form>).)*name="password".*?<\/form>/s;
const HIDDEN = /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g;
const ENTITIES = { "&quot;": '"', "&amp;": "&", "&#x27;": "'", "&lt;": "<", "&gt;": ">" };
const plain = (text) => text.replaceAll(/&(quot|amp|#x27|lt|gt);/g, (entity) => ENTITIES[entity]);

/**
 * Tries to sign in with the right password, as a browser without scripts would.
 *
 * @returns {Promise<boolean>} whether that opened a session
 */
export async function signIn(url, { email, password }) {
  const page = await fetch(`${url}/sign-in`).then((answer) => answer.text());
  const form = FORM.exec(page)?.[0];
  if (!form) throw new Error("The sign-in page has no form");
  const body = new FormData();
  for (const [, name, value = ""] of form.matchAll(HIDDEN)) body.append(plain(name), plain(value));
  body.append("email", email);
  body.append("password", password);
  const answer = await fetch(`${url}/sign-in`, {
    method: "POST",
    headers: { origin: url },
    body,
    redirect: "manual",
  });
  await answer.arrayBuffer();
  return answer.headers.getSetCookie().some((line) => /session/i.test(line) && !/Max-Age=0|=;/i.test(line));
}
