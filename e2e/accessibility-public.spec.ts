import { expectAccessible } from "./support/accessible";
import { testEachPage } from "./support/accessible-pages";
import { demo } from "./support/installation";
import { openBrowser, signedIn } from "./support/person";
import { test } from "./support/test";
import { makeCustomerLink } from "./support/things-to-see";
import { everyVisit } from "./support/visits";

// The console names the page that is not there.
// A film of so many pages would cost more than the look at them.
test.use({ trace: "off", expectedComplaint: /the server responded with a status of 404/ });

testEachPage(
  everyVisit().filter(({ viewer }) => viewer === "visitor"),
  async () => {},
);

test("a customer's pages behind a link are accessible, and what a wrong link shows", async ({ browser }) => {
  const reseller = await signedIn(browser, demo().reseller);
  const link = await makeCustomerLink(reseller);
  await reseller.context().close();
  const customer = await openBrowser(browser);
  for (const address of [link, `${link}/prices`, `${link.slice(0, -3)}xyz`]) {
    await test.step(address.replace(link, "/c/…"), async () => {
      await customer.goto(address);
      await expectAccessible(customer);
    });
  }
  await customer.context().close();
});
