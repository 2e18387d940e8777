import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import admin from "../../src/messages/en/admin.json" with { type: "json" };
import analytics from "../../src/messages/en/analytics.json" with { type: "json" };
import apiDocs from "../../src/messages/en/apiDocs.json" with { type: "json" };
import apiKeys from "../../src/messages/en/apiKeys.json" with { type: "json" };
import applicationForm from "../../src/messages/en/applicationForm.json" with { type: "json" };
import auth from "../../src/messages/en/auth.json" with { type: "json" };
import bankStatement from "../../src/messages/en/bankStatement.json" with { type: "json" };
import billing from "../../src/messages/en/billing.json" with { type: "json" };
import books from "../../src/messages/en/books.json" with { type: "json" };
import brand from "../../src/messages/en/brand.json" with { type: "json" };
import bulk from "../../src/messages/en/bulk.json" with { type: "json" };
import cart from "../../src/messages/en/cart.json" with { type: "json" };
import catalog from "../../src/messages/en/catalog.json" with { type: "json" };
import common from "../../src/messages/en/common.json" with { type: "json" };
import credit from "../../src/messages/en/credit.json" with { type: "json" };
import customers from "../../src/messages/en/customers.json" with { type: "json" };
import customerView from "../../src/messages/en/customerView.json" with { type: "json" };
import documents from "../../src/messages/en/documents.json" with { type: "json" };
import errorPages from "../../src/messages/en/errorPages.json" with { type: "json" };
import errors from "../../src/messages/en/errors.json" with { type: "json" };
import firstSteps from "../../src/messages/en/firstSteps.json" with { type: "json" };
import invariants from "../../src/messages/en/invariants.json" with { type: "json" };
import jobs from "../../src/messages/en/jobs.json" with { type: "json" };
import letterLocale from "../../src/messages/en/letterLocale.json" with { type: "json" };
import locale from "../../src/messages/en/locale.json" with { type: "json" };
import mailPages from "../../src/messages/en/mailPages.json" with { type: "json" };
import notifications from "../../src/messages/en/notifications.json" with { type: "json" };
import palette from "../../src/messages/en/palette.json" with { type: "json" };
import payments from "../../src/messages/en/payments.json" with { type: "json" };
import people from "../../src/messages/en/people.json" with { type: "json" };
import portal from "../../src/messages/en/portal.json" with { type: "json" };
import prices from "../../src/messages/en/prices.json" with { type: "json" };
import priceWords from "../../src/messages/en/priceWords.json" with { type: "json" };
import rates from "../../src/messages/en/rates.json" with { type: "json" };
import renewals from "../../src/messages/en/renewals.json" with { type: "json" };
import requestLogs from "../../src/messages/en/requestLogs.json" with { type: "json" };
import resale from "../../src/messages/en/resale.json" with { type: "json" };
import seeAs from "../../src/messages/en/seeAs.json" with { type: "json" };
import services from "../../src/messages/en/services.json" with { type: "json" };
import statement from "../../src/messages/en/statement.json" with { type: "json" };
import tickets from "../../src/messages/en/tickets.json" with { type: "json" };
import tiers from "../../src/messages/en/tiers.json" with { type: "json" };
import twoStep from "../../src/messages/en/twoStep.json" with { type: "json" };
import views from "../../src/messages/en/views.json" with { type: "json" };
import webhooks from "../../src/messages/en/webhooks.json" with { type: "json" };

const messages = {
  admin,
  analytics,
  apiDocs,
  apiKeys,
  applicationForm,
  auth,
  bankStatement,
  billing,
  books,
  brand,
  bulk,
  cart,
  catalog,
  customerView,
  common,
  customers,
  documents,
  credit,
  errorPages,
  errors,
  firstSteps,
  jobs,
  invariants,
  letterLocale,
  locale,
  mailPages,
  notifications,
  palette,
  payments,
  people,
  portal,
  prices,
  priceWords,
  seeAs,
  services,
  rates,
  renewals,
  requestLogs,
  resale,
  statement,
  tickets,
  tiers,
  twoStep,
  views,
  webhooks,
};

const translate = createTranslator({ locale: "en", timeZone: "UTC", messages });

/** What a page says: `say("portal.apply.submit")`. The journeys look for the product's own words. */
export const say = translate;

const FOLDER = path.resolve(import.meta.dirname, "../../src/messages");

/** Each file of a language's folder under its name; it says what the English one says. */
function messagesIn(locale: string): typeof messages {
  const names = readdirSync(path.join(FOLDER, locale)).filter((name) => name.endsWith(".json"));
  const read = (name: string) => JSON.parse(readFileSync(path.join(FOLDER, locale, name), "utf8"));
  return Object.fromEntries(
    names.map((name) => [path.basename(name, ".json"), read(name)]),
  ) as typeof messages;
}

/** What a page says to somebody with another language: `sayIn("de")("portal.apply.submit")`. */
export const sayIn = (locale: "de"): typeof say =>
  createTranslator({ locale, timeZone: "UTC", messages: messagesIn(locale) });
