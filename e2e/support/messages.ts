import { createTranslator } from "next-intl";
import admin from "../../src/messages/en/admin.json" with { type: "json" };
import apiKeys from "../../src/messages/en/apiKeys.json" with { type: "json" };
import auth from "../../src/messages/en/auth.json" with { type: "json" };
import catalog from "../../src/messages/en/catalog.json" with { type: "json" };
import common from "../../src/messages/en/common.json" with { type: "json" };
import errors from "../../src/messages/en/errors.json" with { type: "json" };
import portal from "../../src/messages/en/portal.json" with { type: "json" };
import services from "../../src/messages/en/services.json" with { type: "json" };
import tiers from "../../src/messages/en/tiers.json" with { type: "json" };

const messages = { admin, apiKeys, auth, catalog, common, errors, portal, services, tiers };

const translate = createTranslator({ locale: "en", timeZone: "UTC", messages });

/** What a page says: `say("portal.apply.submit")`. The journeys look for the product's own words. */
export const say = translate;
