import { testEachPage } from "./support/accessible-pages";
import { demo } from "./support/installation";
import { test } from "./support/test";
import { makeInvoices, makeRequest } from "./support/things-to-see";
import { everyVisit } from "./support/visits";

// The console names the page that is not there.
// A film of so many pages would cost more than the look at them.
test.use({ trace: "off", expectedComplaint: /the server responded with a status of 404/ });

testEachPage(
  everyVisit().filter(({ viewer }) => viewer === "admin"),
  async (viewers) => {
    await makeRequest(demo());
    await makeInvoices(await viewers.page("admin"));
  },
);
