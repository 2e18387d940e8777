import { EXAMPLE_EXTERNAL_ID, EXAMPLE_IDS } from "./ids";

/** What a request says besides its method and path. */
export type ExampleRequest = {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
};

const { customer, order, service, invoice, apiKey, endpoint, delivery, product, ram, ips } = EXAMPLE_IDS;
const [ofOrder, ofService] = [{ path: { id: order } }, { path: { id: service } }];
const [ofInvoice, ofCustomer] = [{ path: { id: invoice } }, { path: { id: customer } }];
const [ofKey, ofEndpoint] = [{ path: { id: apiKey } }, { path: { id: endpoint } }];
const firstTwo = { query: { limit: "2" } };

const server = {
  product,
  cycle: "monthly",
  quantity: 1,
  options: [ram, { ...ips, quantity: 4 }],
};

/** One lawful request of each route, by the route's name. Tests send all of them; a route without one fails them. */
export const EXAMPLE_REQUESTS: Readonly<Record<string, ExampleRequest>> = {
  getMe: {},
  listTiers: {},
  listProducts: firstTwo,
  getProduct: { path: { id: product } },
  listCustomers: { query: { status: "active", limit: "2" } },
  createCustomer: {
    body: {
      name: "Ada Lovelace",
      email: "ada@example.org",
      company: "Analytical Engines Ltd",
      country: "GB",
      external_id: EXAMPLE_EXTERNAL_ID,
      metadata: { plan: "agency" },
    },
  },
  getCustomer: ofCustomer,
  updateCustomer: { ...ofCustomer, body: { company: "Difference Engines Ltd", phone: null } },
  archiveCustomer: ofCustomer,
  quoteOrder: { body: { items: [server] } },
  listOrders: { query: { status: "paid", limit: "2" } },
  createOrder: {
    body: {
      customer,
      external_id: EXAMPLE_EXTERNAL_ID,
      pay_with: "balance",
      items: [
        {
          ...server,
          label: "web-01.example.org",
          resale: { amount: 16_900, currency: "EUR" },
        },
      ],
      metadata: { basket: "9" },
    },
  },
  getOrder: ofOrder,
  updateOrder: { ...ofOrder, body: { note: "Rack it next to web-02.", metadata: { basket: "10" } } },
  cancelOrder: ofOrder,
  payOrder: ofOrder,
  listServices: { query: { status: "active", limit: "2" } },
  getService: ofService,
  updateService: { ...ofService, body: { label: "web-02.example.org", metadata: { rack: "4" } } },
  suspendService: { ...ofService, body: { reason: "The customer has not paid." } },
  unsuspendService: ofService,
  cancelService: { ...ofService, body: { when: "period_end" } },
  keepService: ofService,
  previewServiceChange: { ...ofService, body: { options: [ram, { ...ips, quantity: 8 }] } },
  changeService: { ...ofService, body: { options: [ram, { ...ips, quantity: 8 }] } },
  renewService: { ...ofService, body: {} },
  withdrawServiceCharge: ofService,
  listInvoices: { query: { status: "paid", limit: "2" } },
  getInvoice: ofInvoice,
  getInvoicePdf: ofInvoice,
  listPayments: firstTwo,
  getBalance: {},
  listApiKeys: firstTwo,
  createApiKey: {
    body: {
      name: "Shop",
      scopes: ["customers:read", "orders:read", "orders:write"],
      expires_at: "2099-01-01T00:00:00Z",
      ip_allow_list: ["192.0.2.7", "2001:db8::/32"],
      rate_limit: 300,
    },
  },
  getApiKey: ofKey,
  updateApiKey: { ...ofKey, body: { name: "Shop, staging", rate_limit: 60 } },
  rotateApiKey: { ...ofKey, body: { grace_seconds: 3600 } },
  revokeApiKey: ofKey,
  listWebhookEndpoints: firstTwo,
  createWebhookEndpoint: {
    body: {
      url: "https://shop.example.org/hooks",
      description: "The shop",
      events: ["order.paid", "service.activated"],
    },
  },
  getWebhookEndpoint: ofEndpoint,
  updateWebhookEndpoint: { ...ofEndpoint, body: { events: null, disabled: false } },
  deleteWebhookEndpoint: ofEndpoint,
  testWebhookEndpoint: ofEndpoint,
  rotateWebhookSecret: ofEndpoint,
  listWebhookDeliveries: { ...ofEndpoint, query: { limit: "2" } },
  resendWebhookDelivery: { path: { id: delivery } },
  listRequestLogs: { query: { status: "422", limit: "2" } },
  listEvents: { query: { type: "customer.created", limit: "2" } },
  listActivity: { query: { action: "customer.created", limit: "2" } },
  getHealth: {},
  getReadiness: {},
  getOpenApi: {},
};
