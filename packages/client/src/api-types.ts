// Written by `npm run client:types` from the OpenAPI document.
export interface paths {
    "/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what in your account
         * @description One entry for each change by your people, your keys or the operator, with the values before and after.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your keys, revoked ones too
         * @description Never with their secrets. A key is known by its prefix and its last four characters.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make a key
         * @description Its secret is in this answer alone. A key never makes one with scopes that it lacks.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One key
         * @description Its scopes, limits and addresses, when it was last used, and from where.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description The very next request with it is refused. Revoking twice changes nothing.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /**
         * Change a key
         * @description It holds from the very next request. A key never gives scopes that it lacks.
         */
        patch: operations["updateApiKey"];
        trace?: never;
    };
    "/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a key a new secret
         * @description The secret is in this answer alone. The one before works for `grace_seconds` more; rotating again within that time ends the oldest at once. A key never rotates one with scopes that it lacks.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your balance
         * @description What is there, and the credit that orders may take besides.
         */
        get: operations["getBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your customers
         * @description Those you sell to. They have no account here and never see your prices. `q` looks in name, e-mail, company and your own id.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Create a customer
         * @description An `external_id` names it in your own system, and can be taken once.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer
         * @description Archived ones can still be read.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        /**
         * Archive a customer
         * @description Answers 409 while one of its services runs. Orders and invoices stay.
         */
        delete: operations["archiveCustomer"];
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Only what the body names changes; null clears a field. An archived customer cannot be changed.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, as webhooks send it
         * @description The same bodies that your endpoints receive, under the same ids: what a receiver missed can be read here.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process is up
         * @description Asks nothing of the database: for a supervisor that restarts what hangs.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your invoices
         * @description The newest first, with what is paid and what is due. `overdue` is an issued one past its due date.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice with its lines and payments
         * @description Amounts as they were issued: a later change of price or tax changes no invoice.
         */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice as a PDF
         * @description The document for your books, with the letterhead of who issued it: the one answer that names your provider.
         */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key, its reseller, tier, balance and limits
         * @description What this key may do and whom it acts for: a good first request.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description OpenAPI 3.1, made from the schemas that requests are parsed by and answers are checked with.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your orders
         * @description The newest first, each with its items and lines as they were priced.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description With `pay_with: balance` it is paid at once, or refused with 402 and nothing created; otherwise it is pending, with an open invoice.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order
         * @description With its lines, its invoice and its services. Prices stay as they were when it was placed.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what an order is called
         * @description Your own id, the note and the metadata. What was ordered and what it costs never changes.
         */
        patch: operations["updateOrder"];
        trace?: never;
    };
    "/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a pending order
         * @description Its invoice is voided, and its services never start.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay a pending order from the balance
         * @description Answers 402, and nothing changes, when balance and credit do not cover it.
         */
        post: operations["payOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price an order, line by line
         * @description The same calculation as an order's. Until `valid_until` one order of the same items may name the quote to keep its prices, whatever they have become; what goes out of sale meanwhile can no longer be ordered.
         */
        post: operations["quoteOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your payments and top-ups
         * @description Each with its method and what it paid.
         */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be ordered, with retail and wholesale prices in your currency
         * @description In the catalogue's order. Each price is retail, your discount and wholesale, with the rule that it follows.
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product with its options and cycles
         * @description Options have prices for each cycle, at retail and at your wholesale.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The database answers; 503 while it does not, or the server stops
         * @description For a load balancer that sends requests only where they can be answered. `rate_limits` is local while the store of the limits is away: each process counts alone, and sign-in is closed.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/request-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your keys' requests of the last 30 days
         * @description A request is here a few seconds after its answer.
         */
        get: operations["listRequestLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your customers' services
         * @description Each with its status, its paid period and what a renewal costs.
         */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One service
         * @description With its options, its price and the period that is paid.
         */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a service is called
         * @description Its label, your own id and the metadata.
         */
        patch: operations["updateService"];
        trace?: never;
    };
    "/services/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a service, now or with its paid period
         * @description Nothing is paid back. With `period_end` it can be taken back until then, by `/keep`.
         */
        post: operations["cancelService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change product, options or billing cycle
         * @description Charged or credited for the rest of the paid time, by UTC days. With another `cycle` a whole period of it begins now, less the rest of what is paid. From the balance where it covers that; otherwise by an open invoice, and the change waits for it. `expected_net` refuses another amount than the preview's.
         */
        post: operations["changeService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/change/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change would cost, to the minor unit
         * @description The same calculation as the change's. Nothing happens.
         */
        post: operations["previewServiceChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a cancellation at the period's end
         * @description The service renews again as before.
         */
        post: operations["keepService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay a service for one more period
         * @description From the balance where it covers that; otherwise by an open invoice. With `period_end`, what you saw as the end of the paid time, it is renewed once however often you ask.
         */
        post: operations["renewService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a service back
         * @description It stops running until `/unsuspend`, stays rented, and renews as before.
         */
        post: operations["suspendService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/unsuspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a service go on that you suspended
         * @description Answers 409 for one that was suspended for an unpaid invoice, or by the operator.
         */
        post: operations["unsuspendService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a change or renewal that waits for payment
         * @description Its open invoice is voided.
         */
        post: operations["withdrawServiceCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tiers, lowest first
         * @description What each needs, and the discount it brings.
         */
        get: operations["listTiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description With all its tries before it. Answers 409 while it is still being tried, or its endpoint is disabled.
         */
        post: operations["resendWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your webhook endpoints
         * @description With the events that each hears, and why one is disabled.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description The secret that its webhooks are signed with is in this answer alone.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook endpoint
         * @description Never with its secret, which is shown once: when it is made, and when it is replaced.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Its deliveries go with it; what waits is not sent any more.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a webhook endpoint
         * @description Only what is named changes. One that is enabled again begins without failures; what it missed can be sent again.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to an endpoint
         * @description Each event once, with its tries, the last answer and when it is tried next.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret
         * @description The new secret is in this answer alone. For 24 hours the one before signs beside it.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description An event of the type webhook_endpoint.test, to this endpoint alone. Answers 409 while it is disabled.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Activity: {
            /** @example order.created */
            action: string;
            actor: {
                id: string | null;
                name: string;
                /** @description client, api_key, admin (the provider's staff), job, anonymous */
                type: string;
            };
            after: {
                [key: string]: unknown;
            } | null;
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            id: string;
            ip: string | null;
            /** @constant */
            object: "activity";
            request_id: string | null;
            target: {
                id: string;
                name: string;
                type: string;
            };
        };
        ApiKey: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            /** @description Null for a key that another key made */
            created_by: string | null;
            expires_at: string | null;
            id: string;
            /**
             * @description Addresses and networks that the key may be used from; empty for any
             * @example [
             *       "192.0.2.7",
             *       "2001:db8::/32"
             *     ]
             */
            ip_allow_list: string[];
            last_four: string;
            /** @description At most a few seconds behind */
            last_used_at: string | null;
            last_used_ip: string | null;
            name: string;
            /** @constant */
            object: "api_key";
            /** @example trl_live_a1B2 */
            prefix: string;
            /** @description Until when the secret before the last rotation works too */
            previous_secret_expires_at: string | null;
            /** @description Requests a minute; null for your own limit */
            rate_limit: number | null;
            revoked_at: string | null;
            scopes: string[];
            /** @enum {string} */
            status: "active" | "expired" | "revoked";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
        };
        ApiKeyCreate: {
            expires_at?: string | null;
            ip_allow_list?: string[];
            name: string;
            rate_limit?: number | null;
            scopes: ("account:read" | "activity:read" | "api_keys:read" | "api_keys:write" | "billing:read" | "catalog:read" | "customers:read" | "customers:write" | "events:read" | "logs:read" | "orders:read" | "orders:write" | "services:read" | "services:write" | "webhooks:read" | "webhooks:write")[];
        };
        ApiKeyRotate: {
            /**
             * @description For how long the old secret works beside the new one
             * @default 3600
             */
            grace_seconds?: number;
        };
        /** @description Only what is named changes; null for no expiry, and for your own limit. */
        ApiKeyUpdate: {
            expires_at?: string | null;
            ip_allow_list?: string[];
            name?: string;
            rate_limit?: number | null;
            scopes?: ("account:read" | "activity:read" | "api_keys:read" | "api_keys:write" | "billing:read" | "catalog:read" | "customers:read" | "customers:write" | "events:read" | "logs:read" | "orders:read" | "orders:write" | "services:read" | "services:write" | "webhooks:read" | "webhooks:write")[];
        };
        Balance: {
            /** @description balance + credit_limit */
            available: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            /** @description How far the balance may go below zero */
            credit_limit: components["schemas"]["Money"];
            /** @constant */
            object: "balance";
        };
        ChangePreview: {
            from: {
                /** @enum {string} */
                cycle: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
                product_name: string;
                wholesale: components["schemas"]["Money"];
            };
            /** @description To be paid now, before tax; negative is credited to the balance */
            net: components["schemas"]["Money"];
            /** @description With another billing cycle: its first period, which begins now */
            new_period: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                end: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                start: string;
            } | null;
            /** @description The rest of the paid time at the new price; with another cycle its first period */
            new_share: components["schemas"]["Money"];
            /** @constant */
            object: "change_preview";
            /** @description The rest of the paid time at the old price */
            old_share: components["schemas"]["Money"];
            /** @description What of the old price was refunded before, and is not given back again */
            refunded: components["schemas"]["Money"];
            remaining_days: number;
            service: string;
            tax: components["schemas"]["Money"];
            to: {
                /** @enum {string} */
                cycle: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
                product_name: string;
                retail: components["schemas"]["Money"];
                wholesale: components["schemas"]["Money"];
            };
            /** @description The same with tax */
            total: components["schemas"]["Money"];
            total_days: number;
        };
        CreatedApiKey: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            /** @description Null for a key that another key made */
            created_by: string | null;
            expires_at: string | null;
            id: string;
            /**
             * @description Addresses and networks that the key may be used from; empty for any
             * @example [
             *       "192.0.2.7",
             *       "2001:db8::/32"
             *     ]
             */
            ip_allow_list: string[];
            last_four: string;
            /** @description At most a few seconds behind */
            last_used_at: string | null;
            last_used_ip: string | null;
            name: string;
            /** @constant */
            object: "api_key";
            /** @example trl_live_a1B2 */
            prefix: string;
            /** @description Until when the secret before the last rotation works too */
            previous_secret_expires_at: string | null;
            /** @description Requests a minute; null for your own limit */
            rate_limit: number | null;
            revoked_at: string | null;
            scopes: string[];
            /** @description Shown this once */
            secret: string;
            /** @enum {string} */
            status: "active" | "expired" | "revoked";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
        };
        Customer: {
            company: string | null;
            country: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            email: string;
            external_id: string | null;
            id: string;
            metadata: {
                [key: string]: string;
            };
            name: string;
            /** @constant */
            object: "customer";
            phone: string | null;
            /** @enum {string} */
            status: "active" | "archived";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
        };
        CustomerCreate: {
            company?: string | null;
            country?: string | null;
            email: string;
            external_id?: string | null;
            metadata?: {
                [key: string]: string;
            };
            name: string;
            phone?: string | null;
        };
        /** @description Only what is named changes; null clears a field. */
        CustomerUpdate: {
            company?: string | null;
            country?: string | null;
            email?: string;
            external_id?: string | null;
            metadata?: {
                [key: string]: string;
            };
            name?: string;
            phone?: string | null;
        };
        CyclePrice: {
            /** @enum {string} */
            cycle: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
            price: components["schemas"]["Price"];
            /** @description Charged once */
            setup: components["schemas"]["Price"];
        };
        Event: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            data: {
                object: {
                    [key: string]: unknown;
                };
            };
            /** @description The webhook-id of its deliveries */
            id: string;
            /** @constant */
            object: "event";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            timestamp: string;
            /** @example order.paid */
            type: string;
        };
        Invoice: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            /** @description Written off by credit notes; due = total - paid - credited */
            credited: components["schemas"]["Money"];
            due: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            due_at: string;
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            issued_at: string;
            lines: components["schemas"]["InvoiceLine"][];
            /** @description The sum of the lines, before tax */
            net: components["schemas"]["Money"];
            /** @example INV-000123 */
            number: string;
            /** @constant */
            object: "invoice";
            order: (string | components["schemas"]["Order"]) | null;
            paid: components["schemas"]["Money"];
            paid_at: string | null;
            payments: components["schemas"]["Payment"][];
            /** @enum {string} */
            status: "issued" | "part_paid" | "paid" | "void" | "overdue";
            tax: components["schemas"]["Money"];
            tax_rate: {
                /**
                 * @description Basis points: 2000 is 20 %
                 * @example 2000
                 */
                bps: number;
                /** @description Whose rate it is, ISO 3166-1 alpha-2 */
                country: string | null;
                /** @enum {string} */
                treatment: "none" | "standard" | "exempt" | "reverse_charge" | "outside";
            };
            /** @description net + tax */
            total: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
        };
        InvoiceLine: {
            /** @description Before tax */
            amount: components["schemas"]["Money"];
            description: string;
            /**
             * @description Basis points: 2000 is 20 %
             * @example 2000
             */
            discount_bps: number;
            /**
             * @description `item`: written by the provider by hand
             * @enum {string}
             */
            kind: "base" | "setup" | "option" | "change" | "renewal" | "item";
            quantity: number;
            retail: components["schemas"]["Money"];
            /**
             * @description The rule that set the price
             * @example tier_rate
             */
            rule: string;
            tax: components["schemas"]["Money"];
            wholesale: components["schemas"]["Money"];
        };
        InvoiceOfOrder: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            /** @description Written off by credit notes; due = total - paid - credited */
            credited: components["schemas"]["Money"];
            due: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            due_at: string;
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            issued_at: string;
            /** @description The sum of the lines, before tax */
            net: components["schemas"]["Money"];
            /** @example INV-000123 */
            number: string;
            /** @constant */
            object: "invoice";
            order: string | null;
            paid: components["schemas"]["Money"];
            paid_at: string | null;
            /** @enum {string} */
            status: "issued" | "part_paid" | "paid" | "void" | "overdue";
            tax: components["schemas"]["Money"];
            /** @description net + tax */
            total: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
        };
        InvoiceSummary: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            /** @description Written off by credit notes; due = total - paid - credited */
            credited: components["schemas"]["Money"];
            due: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            due_at: string;
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            issued_at: string;
            /** @description The sum of the lines, before tax */
            net: components["schemas"]["Money"];
            /** @example INV-000123 */
            number: string;
            /** @constant */
            object: "invoice";
            order: (string | components["schemas"]["Order"]) | null;
            paid: components["schemas"]["Money"];
            paid_at: string | null;
            /** @enum {string} */
            status: "issued" | "part_paid" | "paid" | "void" | "overdue";
            tax: components["schemas"]["Money"];
            /** @description net + tax */
            total: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
        };
        Me: {
            /** @description Null for a key without billing:read */
            balance: components["schemas"]["Balance"] | null;
            key: {
                expires_at: string | null;
                id: string;
                /** @description Empty for any address */
                ip_allow_list: string[];
                name: string;
                /** @constant */
                object: "api_key";
                /** @description Until when the secret that you sent works, when the key has a newer one */
                secret_expires_at: string | null;
            };
            limits: {
                /** @description May be spent at once on top */
                burst: number;
                requests: number;
                window_seconds: number;
            };
            /** @constant */
            object: "me";
            progress: {
                /**
                 * @description What the program measures by
                 * @enum {string}
                 */
                basis: "revenue" | "active_services";
                /** @description The way from this tier's threshold to the next one's */
                bps: number;
                missing: components["schemas"]["Money"] | null;
                missing_services: number | null;
                next: components["schemas"]["Tier"] | null;
                /** @description In the window, less refunds; null where services count */
                revenue: components["schemas"]["Money"] | null;
                /** @description Active ones; null where revenue counts */
                services: number | null;
                /**
                 * @description Whose revenue counts
                 * @enum {string}
                 */
                window: "lifetime" | "rolling_12_months";
            };
            reseller: {
                business_name: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                created_at: string;
                currency: string;
                /**
                 * @description Basis points: 2000 is 20 %
                 * @example 2000
                 */
                discount_bps: number;
                /** @enum {string} */
                discount_source: "own_rate" | "tier_rate" | "default_rate";
                id: string;
                /** @constant */
                object: "reseller";
                registration_number: string | null;
                /** @enum {string} */
                status: "active" | "suspended" | "inactive";
                tax_id: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                updated_at: string;
            };
            scopes: string[];
            tier: components["schemas"]["Tier"];
        };
        Money: {
            /**
             * @description Minor units by the currency's ISO 4217 exponent
             * @example 8000
             */
            amount: number;
            /** @example EUR */
            currency: string;
        };
        OptionGroup: {
            id: string;
            /** @enum {string} */
            kind: "choice" | "quantity" | "yes_no";
            max: number;
            min: number;
            name: string;
            options: {
                cycles: components["schemas"]["CyclePrice"][];
                id: string;
                name: string;
            }[];
            required: boolean;
            step: number;
        };
        Order: {
            cancelled_at: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            customer: (string | components["schemas"]["Customer"]) | null;
            external_id: string | null;
            id: string;
            invoice: (string | components["schemas"]["InvoiceOfOrder"]) | null;
            /** @description What the invoice asks for, and what is taken from the balance: wholesale_total + tax */
            invoice_total: components["schemas"]["Money"];
            items: components["schemas"]["OrderItem"][];
            metadata: {
                [key: string]: string;
            };
            note: string | null;
            /** @constant */
            object: "order";
            paid_at: string | null;
            retail_total: components["schemas"]["Money"];
            services: string[];
            /** @enum {string} */
            status: "pending" | "paid" | "cancelled";
            /** @description What the invoice adds to wholesale_total */
            tax: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
            /** @description Before tax */
            wholesale_total: components["schemas"]["Money"];
        };
        OrderCreate: {
            customer?: string | null;
            external_id?: string | null;
            items: components["schemas"]["OrderItemCreate"][];
            /** @default {} */
            metadata?: {
                [key: string]: string;
            };
            note?: string | null;
            pay_with?: "balance" | null;
            /** @description Keeps the prices of this quote: for the same items, once */
            quote?: string | null;
        };
        OrderItem: {
            /** @enum {string} */
            cycle: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
            id: string;
            label: string | null;
            lines: components["schemas"]["PriceLine"][];
            product: string;
            product_name: string;
            quantity: number;
            /** @description What a renewal of one unit costs */
            recurring: components["schemas"]["Money"];
            /** @description What the reseller charges for one unit and cycle */
            resale: components["schemas"]["Money"] | null;
            retail_total: components["schemas"]["Money"];
            services: string[];
            wholesale_total: components["schemas"]["Money"];
        };
        OrderItemCreate: {
            /** @enum {string} */
            cycle: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
            label?: string | null;
            options?: {
                group: string;
                option: string;
                /** @default 1 */
                quantity?: number;
            }[];
            product: string;
            /** @default 1 */
            quantity?: number;
            /** @description What you charge your customer for one unit and cycle, in your currency */
            resale?: {
                amount: number;
                currency: string;
            } | null;
        };
        /** @description Only what is named changes; null clears a field. */
        OrderUpdate: {
            external_id?: string | null;
            metadata?: {
                [key: string]: string;
            };
            note?: string | null;
        };
        Payment: {
            amount: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            id: string;
            /** @description What it paid; empty for a top-up of the balance */
            invoices: {
                amount: components["schemas"]["Money"];
                invoice: string;
                number: string;
            }[];
            /** @description `balance`, or the gateway: `bank_transfer`, `stripe` */
            method: string;
            /** @constant */
            object: "payment";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            received_at: string;
            reference: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
        };
        Price: {
            /**
             * @description Basis points: 2000 is 20 %
             * @example 2000
             */
            discount_bps: number;
            retail: components["schemas"]["Money"];
            /**
             * @description The rule that set the price
             * @example tier_rate
             */
            rule: string;
            wholesale: components["schemas"]["Money"];
        };
        PriceLine: {
            /** @description wholesale × quantity */
            amount: components["schemas"]["Money"];
            description: string;
            /**
             * @description Basis points: 2000 is 20 %
             * @example 2000
             */
            discount_bps: number;
            /** @enum {string} */
            kind: "base" | "setup" | "option";
            option: string | null;
            option_group: string | null;
            quantity: number;
            /** @description One unit at retail */
            retail: components["schemas"]["Money"];
            /**
             * @description The rule that set the price
             * @example tier_rate
             */
            rule: string;
            /** @description One unit as charged */
            wholesale: components["schemas"]["Money"];
        };
        Problem: {
            /** @enum {string} */
            code: "malformed_json" | "invalid_parameter" | "invalid_cursor" | "missing_api_key" | "invalid_api_key" | "expired_api_key" | "unauthenticated" | "insufficient_balance" | "insufficient_scope" | "reseller_suspended" | "ip_not_allowed" | "program_disabled" | "two_step_required" | "read_only_view" | "forbidden" | "not_found" | "method_not_allowed" | "state_conflict" | "idempotency_in_progress" | "duplicate_external_id" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "validation_failed" | "idempotency_key_reused" | "rate_limited" | "internal_error" | "unavailable";
            detail: string;
            errors: {
                code: string;
                detail: string;
                parameter?: string;
                /** @description RFC 6901, into the body */
                pointer?: string;
            }[];
            instance: string;
            request_id: string;
            status: number;
            title: string;
            /**
             * Format: uri
             * @description A page that explains the code
             */
            type: string;
        };
        Product: {
            category: {
                id: string;
                name: string;
            };
            cycles: components["schemas"]["CyclePrice"][];
            description: string;
            id: string;
            name: string;
            /** @constant */
            object: "product";
            option_groups: components["schemas"]["OptionGroup"][];
        };
        Quote: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            id: string;
            /** @description What the invoice asks for, and what is taken from the balance: wholesale_total + tax */
            invoice_total: components["schemas"]["Money"];
            items: components["schemas"]["QuoteItem"][];
            /** @constant */
            object: "quote";
            retail_total: components["schemas"]["Money"];
            /** @description What the invoice adds to wholesale_total */
            tax: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description Until then one order may name it to keep its prices
             */
            valid_until: string;
            /** @description Before tax */
            wholesale_total: components["schemas"]["Money"];
        };
        QuoteCreate: {
            items: components["schemas"]["OrderItemCreate"][];
        };
        QuoteItem: {
            /** @enum {string} */
            cycle: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
            label: string | null;
            lines: components["schemas"]["PriceLine"][];
            product: string;
            product_name: string;
            quantity: number;
            /** @description What a renewal of one unit costs */
            recurring: components["schemas"]["Money"];
            /** @description What the reseller charges for one unit and cycle */
            resale: components["schemas"]["Money"] | null;
            retail_total: components["schemas"]["Money"];
            wholesale_total: components["schemas"]["Money"];
        };
        Readiness: {
            /** @enum {string} */
            rate_limits: "ok" | "local";
            /** @constant */
            status: "ok";
        };
        RequestLog: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            duration_ms: number;
            error_code: string | null;
            /** @description The Request-Id of the answer */
            id: string;
            ip: string | null;
            key: string;
            method: string;
            /** @constant */
            object: "request_log";
            path: string;
            /** @description Of errors alone: without secrets, at most 4 KB */
            request_body: string | null;
            /** @description Of errors alone: without secrets, at most 4 KB */
            response_body: string | null;
            /** @example /orders/{id} */
            route: string;
            status: number;
        };
        Service: {
            activated_at: string | null;
            cancel_at_period_end: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            customer: (string | components["schemas"]["Customer"]) | null;
            /** @enum {string} */
            cycle: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
            ended_at: string | null;
            external_id: string | null;
            id: string;
            label: string | null;
            metadata: {
                [key: string]: string;
            };
            /** @constant */
            object: "service";
            order: string | components["schemas"]["Order"];
            /** @description A change or renewal that takes effect when its invoice is paid */
            pending: {
                invoice: string;
                /** @enum {string} */
                kind: "change" | "renewal";
                /** @description What a renewal will cost */
                wholesale: components["schemas"]["Money"];
            } | null;
            period_end: string | null;
            period_start: string | null;
            product: string;
            product_name: string;
            resale: components["schemas"]["Money"] | null;
            /** @description What a renewal costs at retail */
            retail: components["schemas"]["Money"];
            /** @enum {string} */
            status: "pending" | "provisioning" | "active" | "suspended" | "cancelled" | "terminated";
            status_reason: string | null;
            /** @description What you have suspended yourself you may let go on */
            suspended_by: ("provider" | "reseller" | "overdue") | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
            /** @description What a renewal costs */
            wholesale: components["schemas"]["Money"];
        };
        ServiceCancel: {
            reason?: string;
            /**
             * @default now
             * @enum {string}
             */
            when?: "now" | "period_end";
        };
        ServiceChange: {
            /** @enum {string} */
            cycle?: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
            expected_net?: number;
            options?: {
                group: string;
                option: string;
                /** @default 1 */
                quantity?: number;
            }[];
            product?: string;
        };
        ServiceChangePreview: {
            /** @enum {string} */
            cycle?: "monthly" | "quarterly" | "semiannual" | "annual" | "biennial" | "one_time";
            options?: {
                group: string;
                option: string;
                /** @default 1 */
                quantity?: number;
            }[];
            product?: string;
        };
        ServiceCharge: {
            invoice: string | null;
            /** @description What is charged, before tax; negative was credited to the balance */
            net: components["schemas"]["Money"];
            /** @constant */
            object: "service_charge";
            /**
             * @description `waiting`: it takes effect when the invoice is paid; otherwise it has
             * @enum {string}
             */
            outcome: "paid" | "waiting" | "credited" | "free";
            service: components["schemas"]["Service"];
            /** @description The same with tax: what the invoice, or the credit note, is over */
            total: components["schemas"]["Money"];
        };
        ServiceRenew: {
            /** Format: date-time */
            period_end?: string;
        };
        ServiceSuspend: {
            reason?: string;
        };
        /** @description Only what is named changes; null clears a field. */
        ServiceUpdate: {
            external_id?: string | null;
            label?: string | null;
            metadata?: {
                [key: string]: string;
            };
        };
        State: {
            /** @constant */
            status: "ok";
        };
        Tier: {
            /**
             * @description Basis points: 2000 is 20 %
             * @example 2000
             */
            discount_bps: number;
            id: string;
            /** @example Silver */
            name: string;
            /** @constant */
            object: "tier";
            slug: string;
            /** @description The revenue from which on the tier applies */
            threshold: components["schemas"]["Money"];
            /** @description The active services from which on it applies, where the program counts services */
            threshold_services: number;
        };
        WebhookDelivery: {
            /** @description Tries since it was last asked for */
            attempts: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            duration_ms: number | null;
            endpoint: string;
            /** @description Sent as webhook-id, the same at every try */
            event: string;
            /** @description Why there was no answer, or no further try */
            failure: string | null;
            id: string;
            last_try_at: string | null;
            next_try_at: string | null;
            /** @constant */
            object: "webhook_delivery";
            request_body: string;
            /** @description Its first 4 KB */
            response_body: string | null;
            /** @description Of the last try */
            response_status: number | null;
            /** @enum {string} */
            status: "pending" | "sending" | "succeeded" | "failed";
            type: string;
        };
        WebhookEndpoint: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            description: string | null;
            /** @description What support says of why it has disabled it */
            disabled_note: string | null;
            /** @description failing: every try of five deliveries in a row has failed; gone: it answered 410; by_provider: support alone can enable it */
            disabled_reason: ("by_hand" | "failing" | "gone" | "by_provider") | null;
            /** @description Null: all that there are, later ones too */
            events: string[] | null;
            id: string;
            /** @constant */
            object: "webhook_endpoint";
            /** @description Until then the secret before the last rotation signs too */
            previous_secret_until: string | null;
            /** @enum {string} */
            status: "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
            url: string;
        };
        /** @description Without events it hears of all that there are, later ones too. */
        WebhookEndpointCreate: {
            description?: string;
            events?: ("application.submitted" | "application.approved" | "application.rejected" | "application.info_requested" | "application.answered" | "application.withdrawn" | "reseller.updated" | "reseller.suspended" | "reseller.reactivated" | "reseller.tier_changed" | "customer.created" | "customer.updated" | "customer.archived" | "order.created" | "order.paid" | "order.cancelled" | "service.activated" | "service.suspended" | "service.unsuspended" | "service.renewed" | "service.cancelled" | "service.terminated" | "invoice.created" | "invoice.paid" | "invoice.overdue" | "payment.succeeded" | "payment.failed" | "api_key.created" | "api_key.rotated" | "api_key.revoked")[] | null;
            url: string;
        };
        /** @description Only what is named changes; null as events means all. */
        WebhookEndpointUpdate: {
            description?: string | null;
            disabled?: boolean;
            events?: ("application.submitted" | "application.approved" | "application.rejected" | "application.info_requested" | "application.answered" | "application.withdrawn" | "reseller.updated" | "reseller.suspended" | "reseller.reactivated" | "reseller.tier_changed" | "customer.created" | "customer.updated" | "customer.archived" | "order.created" | "order.paid" | "order.cancelled" | "service.activated" | "service.suspended" | "service.unsuspended" | "service.renewed" | "service.cancelled" | "service.terminated" | "invoice.created" | "invoice.paid" | "invoice.overdue" | "payment.succeeded" | "payment.failed" | "api_key.created" | "api_key.rotated" | "api_key.revoked")[] | null;
            url?: string;
        };
        WebhookEndpointWithSecret: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            created_at: string;
            description: string | null;
            /** @description What support says of why it has disabled it */
            disabled_note: string | null;
            /** @description failing: every try of five deliveries in a row has failed; gone: it answered 410; by_provider: support alone can enable it */
            disabled_reason: ("by_hand" | "failing" | "gone" | "by_provider") | null;
            /** @description Null: all that there are, later ones too */
            events: string[] | null;
            id: string;
            /** @constant */
            object: "webhook_endpoint";
            /** @description Until then the secret before the last rotation signs too */
            previous_secret_until: string | null;
            /**
             * @description Shown this once
             * @example whsec_…
             */
            secret: string;
            /** @enum {string} */
            status: "active" | "disabled";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updated_at: string;
            url: string;
        };
    };
    responses: {
        /** @description malformed_json, invalid_parameter, invalid_cursor */
        Problem400: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description missing_api_key, invalid_api_key, expired_api_key, unauthenticated */
        Problem401: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description insufficient_balance */
        Problem402: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description insufficient_scope, reseller_suspended, ip_not_allowed, program_disabled, two_step_required, read_only_view, forbidden */
        Problem403: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description not_found */
        Problem404: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description state_conflict, idempotency_in_progress, duplicate_external_id */
        Problem409: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description precondition_failed */
        Problem412: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description payload_too_large */
        Problem413: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description unsupported_media_type */
        Problem415: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description validation_failed, idempotency_key_reused */
        Problem422: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description rate_limited */
        Problem429: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description internal_error */
        Problem500: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description unavailable */
        Problem503: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Of this very answer, for If-None-Match and If-Match */
        ETag: string;
        /** @description What is left of it, such as "default";r=594;t=12 */
        RateLimit: string;
        /** @description The key's allowance, such as "default";q=600;w=60 */
        RateLimitPolicy: string;
        /** @description Name it when you ask us about a request */
        RequestId: string;
        /** @description Requests in a window */
        XRateLimitLimit: string;
        /** @description Requests left */
        XRateLimitRemaining: string;
        /** @description Seconds until more are there */
        XRateLimitReset: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listActivity: {
        parameters: {
            query?: {
                /** @example customer.created */
                action?: "session.created" | "session.refused" | "session.revoked" | "session.switched" | "user.created" | "user.updated" | "user.password_changed" | "user.password_reset_requested" | "user.password_reset" | "two_step.enabled" | "two_step.disabled" | "two_step.codes_renewed" | "two_step.recovery_code_used" | "two_step.reset" | "client.created" | "client.view_started" | "client.view_ended" | "client.billing_updated" | "invitation.created" | "invitation.resent" | "invitation.revoked" | "invitation.accepted" | "member.updated" | "member.removed" | "application.submitted" | "application.approved" | "application.rejected" | "application.info_requested" | "application.answered" | "application.withdrawn" | "application_form.updated" | "reseller.created" | "reseller.profile_updated" | "reseller.rate_changed" | "reseller.api_limit_changed" | "reseller.tier_changed" | "reseller.tier_set" | "reseller.tier_released" | "reseller.suspended" | "reseller.reactivated" | "reseller.deactivated" | "reseller.note_added" | "reseller.note_deleted" | "customer.created" | "customer.updated" | "customer.archived" | "customer.restored" | "customer.merged" | "customer.note_added" | "customer.note_edited" | "customer.note_deleted" | "customers.imported" | "customers.exported" | "api_key.created" | "api_key.updated" | "api_key.rotated" | "api_key.revoked" | "webhook_endpoint.created" | "webhook_endpoint.updated" | "webhook_endpoint.deleted" | "webhook_endpoint.tested" | "webhook_endpoint.secret_rotated" | "webhook_endpoint.disabled" | "webhook_endpoint.resent" | "webhook_delivery.resent" | "order.created" | "order.paid" | "order.cancelled" | "order.updated" | "order.price_overridden" | "orders.exported" | "statement.exported" | "ledger.exported" | "resale_rule.set" | "resale_rule.removed" | "resale_price.set" | "resale_price.removed" | "brand.updated" | "brand.logo_set" | "brand.logo_removed" | "brand_domain.claimed" | "brand_domain.verified" | "brand_domain.failed" | "brand_domain.removed" | "customer_link.created" | "customer_link.revoked" | "customer_link.mailed" | "invoice_draft.created" | "invoice_draft.updated" | "invoice_draft.deleted" | "invoice.issued" | "invoice.voided" | "invoices.exported" | "invoice.paid" | "invoice.reminded" | "invoice.charge_asked" | "invoice.refunded" | "invoice.credited" | "invoice.difference_accepted" | "payment.recorded" | "payment.started" | "payment.failed" | "payment.disputed" | "payment.dispute_ended" | "payment.refund_started" | "payment.refund_failed" | "payment.refund_returned" | "payment.refunded_elsewhere" | "payment_method.saved" | "payment_method.removed" | "payment_method.expiring" | "payment_settings.updated" | "balance.topped_up" | "balance.held" | "balance.released" | "balance.credit_limit_set" | "service.activated" | "service.updated" | "service.suspended" | "service.unsuspended" | "service.cancelled" | "service.cancellation_scheduled" | "service.cancellation_withdrawn" | "service.terminated" | "service.change_requested" | "service.changed" | "service.renewal_requested" | "service.renewed" | "service.charge_withdrawn" | "service.credited" | "provisioning.done" | "provisioning.failed" | "provisioning.retried" | "provisioning.abandoned" | "tiers.updated" | "activity.exported" | "resellers.exported" | "saved_view.created" | "saved_view.deleted" | "settings.updated" | "renewal_settings.updated" | "renewals.exported" | "catalog.imported" | "catalog.exported" | "exchange_rates.set" | "catalog.reordered" | "catalog.category_created" | "catalog.category_updated" | "catalog.category_deleted" | "catalog.product_created" | "catalog.product_updated" | "catalog.product_retired" | "catalog.product_restored" | "catalog.group_created" | "catalog.group_updated" | "catalog.group_attached" | "catalog.group_detached" | "catalog.option_created" | "catalog.option_updated" | "catalog.option_retired" | "catalog.option_restored" | "job.retried" | "job.requested" | "mail.sent_again" | "mail.link_shown" | "mail.held_released" | "mail.wording_changed" | "mail.wording_reset" | "mail.test_sent" | "prices.changed" | "prices.taken_back" | "prices.exported" | "prices.held" | "price_rule.created" | "price_rule.changed" | "price_rule.ended" | "ticket.opened" | "ticket.replied" | "ticket.answered" | "ticket.closed" | "ticket.updated" | "ticket.assigned" | "ticket.note_added" | "canned_reply.created" | "canned_reply.updated" | "canned_reply.deleted";
                actor?: string;
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @example 2 */
                limit?: number;
                object?: string;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "act_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "activity",
                     *           "action": "customer.created",
                     *           "actor": {
                     *             "type": "client",
                     *             "id": "usr_01kb1x7r5ge0mtv9h2wq6c8011",
                     *             "name": "Cleo Client"
                     *           },
                     *           "target": {
                     *             "type": "customer",
                     *             "id": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *             "name": "Customer of Acme Hosting"
                     *           },
                     *           "before": null,
                     *           "after": {
                     *             "name": "Customer of Acme Hosting",
                     *             "email": "customer@example.org",
                     *             "phone": null,
                     *             "locale": null,
                     *             "company": null,
                     *             "country": null,
                     *             "archived": false,
                     *             "external_id": null
                     *           },
                     *           "ip": "192.0.2.7",
                     *           "request_id": "req_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "created_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Activity"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @example 2 */
                limit?: number;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "key_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "api_key",
                     *           "name": "All",
                     *           "prefix": "trl_live_a1B2",
                     *           "last_four": "Zk7Q",
                     *           "scopes": [
                     *             "account:read",
                     *             "activity:read",
                     *             "api_keys:read",
                     *             "api_keys:write",
                     *             "billing:read",
                     *             "catalog:read",
                     *             "customers:read",
                     *             "customers:write",
                     *             "events:read",
                     *             "logs:read",
                     *             "orders:read",
                     *             "orders:write",
                     *             "services:read",
                     *             "services:write",
                     *             "webhooks:read",
                     *             "webhooks:write"
                     *           ],
                     *           "status": "active",
                     *           "ip_allow_list": [],
                     *           "rate_limit": null,
                     *           "expires_at": null,
                     *           "revoked_at": null,
                     *           "previous_secret_expires_at": null,
                     *           "last_used_at": null,
                     *           "last_used_ip": null,
                     *           "created_by": "usr_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Shop",
                 *       "scopes": [
                 *         "customers:read",
                 *         "orders:read",
                 *         "orders:write"
                 *       ],
                 *       "expires_at": "2099-01-01T00:00:00Z",
                 *       "ip_allow_list": [
                 *         "192.0.2.7",
                 *         "2001:db8::/32"
                 *       ],
                 *       "rate_limit": 300
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "object": "api_key",
                     *       "name": "Shop",
                     *       "prefix": "trl_live_a1B2",
                     *       "last_four": "Zk7Q",
                     *       "scopes": [
                     *         "customers:read",
                     *         "orders:read",
                     *         "orders:write"
                     *       ],
                     *       "status": "active",
                     *       "ip_allow_list": [
                     *         "192.0.2.7",
                     *         "2001:db8::/32"
                     *       ],
                     *       "rate_limit": 300,
                     *       "expires_at": "2099-01-01T00:00:00.000Z",
                     *       "revoked_at": null,
                     *       "previous_secret_expires_at": null,
                     *       "last_used_at": null,
                     *       "last_used_ip": null,
                     *       "created_by": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "secret": "trl_live_…"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @example key_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "api_key",
                     *       "name": "Sample",
                     *       "prefix": "trl_live_a1B2",
                     *       "last_four": "Zk7Q",
                     *       "scopes": [
                     *         "orders:read"
                     *       ],
                     *       "status": "active",
                     *       "ip_allow_list": [],
                     *       "rate_limit": null,
                     *       "expires_at": "2099-01-01T00:00:00.000Z",
                     *       "revoked_at": null,
                     *       "previous_secret_expires_at": null,
                     *       "last_used_at": null,
                     *       "last_used_ip": null,
                     *       "created_by": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the object has to have: 412 and no change when it has another */
                "If-Match"?: string;
            };
            path: {
                /** @example key_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "api_key",
                     *       "name": "Sample",
                     *       "prefix": "trl_live_a1B2",
                     *       "last_four": "Zk7Q",
                     *       "scopes": [
                     *         "orders:read"
                     *       ],
                     *       "status": "revoked",
                     *       "ip_allow_list": [],
                     *       "rate_limit": null,
                     *       "expires_at": "2099-01-01T00:00:00.000Z",
                     *       "revoked_at": "2026-11-27T12:00:00.000Z",
                     *       "previous_secret_expires_at": null,
                     *       "last_used_at": null,
                     *       "last_used_ip": null,
                     *       "created_by": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
                /** @description The ETag that the object has to have: 412 and no change when it has another */
                "If-Match"?: string;
            };
            path: {
                /** @example key_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Shop, staging",
                 *       "rate_limit": 60
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "api_key",
                     *       "name": "Shop, staging",
                     *       "prefix": "trl_live_a1B2",
                     *       "last_four": "Zk7Q",
                     *       "scopes": [
                     *         "orders:read"
                     *       ],
                     *       "status": "active",
                     *       "ip_allow_list": [],
                     *       "rate_limit": 60,
                     *       "expires_at": "2099-01-01T00:00:00.000Z",
                     *       "revoked_at": null,
                     *       "previous_secret_expires_at": null,
                     *       "last_used_at": null,
                     *       "last_used_ip": null,
                     *       "created_by": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example key_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grace_seconds": 3600
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyRotate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "api_key",
                     *       "name": "Sample",
                     *       "prefix": "trl_live_a1B2",
                     *       "last_four": "Zk7Q",
                     *       "scopes": [
                     *         "orders:read"
                     *       ],
                     *       "status": "active",
                     *       "ip_allow_list": [],
                     *       "rate_limit": null,
                     *       "expires_at": "2099-01-01T00:00:00.000Z",
                     *       "revoked_at": null,
                     *       "previous_secret_expires_at": "2026-11-27T13:00:00.000Z",
                     *       "last_used_at": null,
                     *       "last_used_ip": null,
                     *       "created_by": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "secret": "trl_live_…"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getBalance: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "balance",
                     *       "balance": {
                     *         "amount": 1000000,
                     *         "currency": "EUR"
                     *       },
                     *       "credit_limit": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "available": {
                     *         "amount": 1000000,
                     *         "currency": "EUR"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Balance"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                external_id?: string[];
                /** @example 2 */
                limit?: number;
                q?: string;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
                /**
                 * @example [
                 *       "active"
                 *     ]
                 */
                status?: ("active" | "archived")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "object": "customer",
                     *           "name": "Customer of Acme Hosting",
                     *           "email": "customer@example.org",
                     *           "company": null,
                     *           "phone": null,
                     *           "country": null,
                     *           "external_id": null,
                     *           "metadata": {},
                     *           "status": "active",
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Customer"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "email": "ada@example.org",
                 *       "company": "Analytical Engines Ltd",
                 *       "country": "GB",
                 *       "external_id": "shop-1042",
                 *       "metadata": {
                 *         "plan": "agency"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CustomerCreate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cus_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "object": "customer",
                     *       "name": "Ada Lovelace",
                     *       "email": "ada@example.org",
                     *       "company": "Analytical Engines Ltd",
                     *       "phone": null,
                     *       "country": "GB",
                     *       "external_id": "shop-1042",
                     *       "metadata": {
                     *         "plan": "agency"
                     *       },
                     *       "status": "active",
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @example cus_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "customer",
                     *       "name": "Sample",
                     *       "email": "someone@example.org",
                     *       "company": null,
                     *       "phone": null,
                     *       "country": null,
                     *       "external_id": null,
                     *       "metadata": {
                     *         "shop": "7"
                     *       },
                     *       "status": "active",
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    archiveCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the object has to have: 412 and no change when it has another */
                "If-Match"?: string;
            };
            path: {
                /** @example cus_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "customer",
                     *       "name": "Sample",
                     *       "email": "someone@example.org",
                     *       "company": null,
                     *       "phone": null,
                     *       "country": null,
                     *       "external_id": null,
                     *       "metadata": {
                     *         "shop": "7"
                     *       },
                     *       "status": "archived",
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
                /** @description The ETag that the object has to have: 412 and no change when it has another */
                "If-Match"?: string;
            };
            path: {
                /** @example cus_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "company": "Difference Engines Ltd",
                 *       "phone": null
                 *     }
                 */
                "application/json": components["schemas"]["CustomerUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "customer",
                     *       "name": "Sample",
                     *       "email": "someone@example.org",
                     *       "company": "Difference Engines Ltd",
                     *       "phone": null,
                     *       "country": null,
                     *       "external_id": null,
                     *       "metadata": {
                     *         "shop": "7"
                     *       },
                     *       "status": "active",
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @example 2 */
                limit?: number;
                object?: string;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
                /** @example customer.created */
                type?: "application.submitted" | "application.approved" | "application.rejected" | "application.info_requested" | "application.answered" | "application.withdrawn" | "reseller.updated" | "reseller.suspended" | "reseller.reactivated" | "reseller.tier_changed" | "customer.created" | "customer.updated" | "customer.archived" | "order.created" | "order.paid" | "order.cancelled" | "service.activated" | "service.suspended" | "service.unsuspended" | "service.renewed" | "service.cancelled" | "service.terminated" | "invoice.created" | "invoice.paid" | "invoice.overdue" | "payment.succeeded" | "payment.failed" | "api_key.created" | "api_key.rotated" | "api_key.revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "evt_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "event",
                     *           "type": "customer.created",
                     *           "timestamp": "2026-11-27T12:00:00.000Z",
                     *           "data": {
                     *             "object": {
                     *               "id": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "object": "customer",
                     *               "name": "Customer of Acme Hosting",
                     *               "email": "customer@example.org",
                     *               "company": null,
                     *               "phone": null,
                     *               "country": null,
                     *               "external_id": null,
                     *               "metadata": {},
                     *               "status": "active",
                     *               "created_at": "2026-11-27T12:00:00.000Z",
                     *               "updated_at": "2026-11-27T12:00:00.000Z"
                     *             }
                     *           },
                     *           "created_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["State"];
                };
            };
            400: components["responses"]["Problem400"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @description Ids to be replaced by their objects; the key needs the scope to read them */
                "expand[]"?: "order"[];
                /** @example 2 */
                limit?: number;
                order?: string[];
                q?: string;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
                /**
                 * @example [
                 *       "paid"
                 *     ]
                 */
                status?: ("issued" | "part_paid" | "paid" | "void" | "overdue")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "invoice",
                     *           "number": "INV-000123",
                     *           "status": "paid",
                     *           "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "net": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "tax": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "total": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "paid": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "credited": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "due": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "issued_at": "2026-11-27T12:00:00.000Z",
                     *           "due_at": "2026-12-11T12:00:00.000Z",
                     *           "paid_at": "2026-11-27T12:00:00.000Z",
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["InvoiceSummary"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getInvoice: {
        parameters: {
            query?: {
                /** @description Ids to be replaced by their objects; the key needs the scope to read them */
                "expand[]"?: "order"[];
            };
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @example inv_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "invoice",
                     *       "number": "INV-000123",
                     *       "status": "paid",
                     *       "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "net": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "paid": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "credited": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "due": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "issued_at": "2026-11-27T12:00:00.000Z",
                     *       "due_at": "2026-12-11T12:00:00.000Z",
                     *       "paid_at": "2026-11-27T12:00:00.000Z",
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "tax_rate": {
                     *         "treatment": "none",
                     *         "country": null,
                     *         "bps": 0
                     *       },
                     *       "lines": [
                     *         {
                     *           "kind": "base",
                     *           "description": "Dedicated server",
                     *           "quantity": 1,
                     *           "retail": {
                     *             "amount": 10000,
                     *             "currency": "EUR"
                     *           },
                     *           "discount_bps": 2000,
                     *           "wholesale": {
                     *             "amount": 8000,
                     *             "currency": "EUR"
                     *           },
                     *           "amount": {
                     *             "amount": 8000,
                     *             "currency": "EUR"
                     *           },
                     *           "tax": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "rule": "own_rate"
                     *         },
                     *         {
                     *           "kind": "setup",
                     *           "description": "Dedicated server",
                     *           "quantity": 1,
                     *           "retail": {
                     *             "amount": 5000,
                     *             "currency": "EUR"
                     *           },
                     *           "discount_bps": 2000,
                     *           "wholesale": {
                     *             "amount": 4000,
                     *             "currency": "EUR"
                     *           },
                     *           "amount": {
                     *             "amount": 4000,
                     *             "currency": "EUR"
                     *           },
                     *           "tax": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "rule": "own_rate"
                     *         },
                     *         {
                     *           "kind": "option",
                     *           "description": "RAM: RAM",
                     *           "quantity": 1,
                     *           "retail": {
                     *             "amount": 2500,
                     *             "currency": "EUR"
                     *           },
                     *           "discount_bps": 2000,
                     *           "wholesale": {
                     *             "amount": 2000,
                     *             "currency": "EUR"
                     *           },
                     *           "amount": {
                     *             "amount": 2000,
                     *             "currency": "EUR"
                     *           },
                     *           "tax": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "rule": "own_rate"
                     *         },
                     *         {
                     *           "kind": "option",
                     *           "description": "IPs",
                     *           "quantity": 4,
                     *           "retail": {
                     *             "amount": 200,
                     *             "currency": "EUR"
                     *           },
                     *           "discount_bps": 2000,
                     *           "wholesale": {
                     *             "amount": 160,
                     *             "currency": "EUR"
                     *           },
                     *           "amount": {
                     *             "amount": 640,
                     *             "currency": "EUR"
                     *           },
                     *           "tax": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "rule": "own_rate"
                     *         },
                     *         {
                     *           "kind": "option",
                     *           "description": "Panel",
                     *           "quantity": 1,
                     *           "retail": {
                     *             "amount": 1500,
                     *             "currency": "EUR"
                     *           },
                     *           "discount_bps": 2000,
                     *           "wholesale": {
                     *             "amount": 1200,
                     *             "currency": "EUR"
                     *           },
                     *           "amount": {
                     *             "amount": 1200,
                     *             "currency": "EUR"
                     *           },
                     *           "tax": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "rule": "own_rate"
                     *         }
                     *       ],
                     *       "payments": [
                     *         {
                     *           "id": "pay_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "payment",
                     *           "method": "balance",
                     *           "reference": null,
                     *           "amount": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "invoices": [
                     *             {
                     *               "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "number": "INV-000123",
                     *               "amount": {
                     *                 "amount": 15840,
                     *                 "currency": "EUR"
                     *               }
                     *             }
                     *           ],
                     *           "received_at": "2026-11-27T00:00:00.000Z",
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getInvoicePdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @example inv_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "me",
                     *       "key": {
                     *         "id": "key_01kb1x7r5ge0mtv9h2wq6c8011",
                     *         "object": "api_key",
                     *         "name": "All",
                     *         "expires_at": null,
                     *         "ip_allow_list": [],
                     *         "secret_expires_at": null
                     *       },
                     *       "scopes": [
                     *         "account:read",
                     *         "activity:read",
                     *         "api_keys:read",
                     *         "api_keys:write",
                     *         "billing:read",
                     *         "catalog:read",
                     *         "customers:read",
                     *         "customers:write",
                     *         "events:read",
                     *         "logs:read",
                     *         "orders:read",
                     *         "orders:write",
                     *         "services:read",
                     *         "services:write",
                     *         "webhooks:read",
                     *         "webhooks:write"
                     *       ],
                     *       "reseller": {
                     *         "id": "res_01kb1x7r5ge0mtv9h2wq6c8011",
                     *         "object": "reseller",
                     *         "business_name": "Acme Hosting",
                     *         "registration_number": "HRB 4711",
                     *         "tax_id": "DE123456789",
                     *         "status": "active",
                     *         "currency": "EUR",
                     *         "discount_bps": 2000,
                     *         "discount_source": "own_rate",
                     *         "created_at": "2026-11-27T12:00:00.000Z",
                     *         "updated_at": "2026-11-27T12:00:00.000Z"
                     *       },
                     *       "tier": {
                     *         "id": "tier_01kb1x7r5ge0mtv9h2wq6c8011",
                     *         "object": "tier",
                     *         "slug": "bronze",
                     *         "name": "Bronze",
                     *         "discount_bps": 1000,
                     *         "threshold": {
                     *           "amount": 0,
                     *           "currency": "EUR"
                     *         },
                     *         "threshold_services": 0
                     *       },
                     *       "progress": {
                     *         "basis": "revenue",
                     *         "window": "lifetime",
                     *         "revenue": {
                     *           "amount": 0,
                     *           "currency": "EUR"
                     *         },
                     *         "services": null,
                     *         "next": {
                     *           "id": "tier_01kb1x7r5ge0mtv9h2wq6c8012",
                     *           "object": "tier",
                     *           "slug": "silver",
                     *           "name": "Silver",
                     *           "discount_bps": 1500,
                     *           "threshold": {
                     *             "amount": 500000,
                     *             "currency": "EUR"
                     *           },
                     *           "threshold_services": 25
                     *         },
                     *         "missing": {
                     *           "amount": 500000,
                     *           "currency": "EUR"
                     *         },
                     *         "missing_services": null,
                     *         "bps": 0
                     *       },
                     *       "balance": {
                     *         "object": "balance",
                     *         "balance": {
                     *           "amount": 1000000,
                     *           "currency": "EUR"
                     *         },
                     *         "credit_limit": {
                     *           "amount": 0,
                     *           "currency": "EUR"
                     *         },
                     *         "available": {
                     *           "amount": 1000000,
                     *           "currency": "EUR"
                     *         }
                     *       },
                     *       "limits": {
                     *         "requests": 600,
                     *         "window_seconds": 60,
                     *         "burst": 60
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0"
                     *     }
                     */
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                customer?: string[];
                /** @description Ids to be replaced by their objects; the key needs the scope to read them */
                "expand[]"?: ("customer" | "invoice")[];
                external_id?: string[];
                /** @example 2 */
                limit?: number;
                q?: string;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
                /**
                 * @example [
                 *       "paid"
                 *     ]
                 */
                status?: ("pending" | "paid" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "order",
                     *           "status": "paid",
                     *           "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "external_id": null,
                     *           "note": null,
                     *           "metadata": {},
                     *           "items": [
                     *             {
                     *               "id": "oit_01kb1x7r5ge0mtv9h2wq6c8011",
                     *               "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "product_name": "Dedicated server",
                     *               "cycle": "monthly",
                     *               "quantity": 1,
                     *               "label": null,
                     *               "lines": [
                     *                 {
                     *                   "kind": "base",
                     *                   "description": "Dedicated server",
                     *                   "option_group": null,
                     *                   "option": null,
                     *                   "quantity": 1,
                     *                   "retail": {
                     *                     "amount": 10000,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "discount_bps": 2000,
                     *                   "wholesale": {
                     *                     "amount": 8000,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "amount": {
                     *                     "amount": 8000,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "rule": "own_rate"
                     *                 },
                     *                 {
                     *                   "kind": "setup",
                     *                   "description": "Dedicated server",
                     *                   "option_group": null,
                     *                   "option": null,
                     *                   "quantity": 1,
                     *                   "retail": {
                     *                     "amount": 5000,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "discount_bps": 2000,
                     *                   "wholesale": {
                     *                     "amount": 4000,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "amount": {
                     *                     "amount": 4000,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "rule": "own_rate"
                     *                 },
                     *                 {
                     *                   "kind": "option",
                     *                   "description": "RAM: RAM",
                     *                   "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *                   "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *                   "quantity": 1,
                     *                   "retail": {
                     *                     "amount": 2500,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "discount_bps": 2000,
                     *                   "wholesale": {
                     *                     "amount": 2000,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "amount": {
                     *                     "amount": 2000,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "rule": "own_rate"
                     *                 },
                     *                 {
                     *                   "kind": "option",
                     *                   "description": "IPs",
                     *                   "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *                   "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *                   "quantity": 4,
                     *                   "retail": {
                     *                     "amount": 200,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "discount_bps": 2000,
                     *                   "wholesale": {
                     *                     "amount": 160,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "amount": {
                     *                     "amount": 640,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "rule": "own_rate"
                     *                 },
                     *                 {
                     *                   "kind": "option",
                     *                   "description": "Panel",
                     *                   "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8003",
                     *                   "option": "opt_01kb1x7r5ge0mtv9h2wq6c8003",
                     *                   "quantity": 1,
                     *                   "retail": {
                     *                     "amount": 1500,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "discount_bps": 2000,
                     *                   "wholesale": {
                     *                     "amount": 1200,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "amount": {
                     *                     "amount": 1200,
                     *                     "currency": "EUR"
                     *                   },
                     *                   "rule": "own_rate"
                     *                 }
                     *               ],
                     *               "retail_total": {
                     *                 "amount": 19800,
                     *                 "currency": "EUR"
                     *               },
                     *               "wholesale_total": {
                     *                 "amount": 15840,
                     *                 "currency": "EUR"
                     *               },
                     *               "recurring": {
                     *                 "amount": 11840,
                     *                 "currency": "EUR"
                     *               },
                     *               "resale": null,
                     *               "services": [
                     *                 "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *               ]
                     *             }
                     *           ],
                     *           "retail_total": {
                     *             "amount": 19800,
                     *             "currency": "EUR"
                     *           },
                     *           "wholesale_total": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "tax": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "invoice_total": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "services": [
                     *             "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *           ],
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z",
                     *           "paid_at": "2026-11-27T12:00:00.000Z",
                     *           "cancelled_at": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Order"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createOrder: {
        parameters: {
            query?: {
                /** @description `true`: everything is checked and priced, and nothing is written */
                dry_run?: "true" | "false";
            };
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                 *       "external_id": "shop-1042",
                 *       "pay_with": "balance",
                 *       "items": [
                 *         {
                 *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                 *           "cycle": "monthly",
                 *           "quantity": 1,
                 *           "options": [
                 *             {
                 *               "group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                 *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001"
                 *             },
                 *             {
                 *               "group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                 *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                 *               "quantity": 4
                 *             }
                 *           ],
                 *           "label": "web-01.example.org",
                 *           "resale": {
                 *             "amount": 16900,
                 *             "currency": "EUR"
                 *           }
                 *         }
                 *       ],
                 *       "metadata": {
                 *         "basket": "9"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderCreate"];
            };
        };
        responses: {
            /** @description What it would be */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "object": "order",
                     *       "status": "paid",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "external_id": "shop-1042",
                     *       "note": null,
                     *       "metadata": {
                     *         "basket": "9"
                     *       },
                     *       "items": [
                     *         {
                     *           "id": "oit_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "product_name": "Dedicated server",
                     *           "cycle": "monthly",
                     *           "quantity": 1,
                     *           "label": "web-01.example.org",
                     *           "lines": [
                     *             {
                     *               "kind": "base",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 10000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "setup",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 5000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "RAM: RAM",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 2500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "IPs",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "quantity": 4,
                     *               "retail": {
                     *                 "amount": 200,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 160,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 640,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             }
                     *           ],
                     *           "retail_total": {
                     *             "amount": 18300,
                     *             "currency": "EUR"
                     *           },
                     *           "wholesale_total": {
                     *             "amount": 14640,
                     *             "currency": "EUR"
                     *           },
                     *           "recurring": {
                     *             "amount": 10640,
                     *             "currency": "EUR"
                     *           },
                     *           "resale": {
                     *             "amount": 16900,
                     *             "currency": "EUR"
                     *           },
                     *           "services": [
                     *             "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *           ]
                     *         }
                     *       ],
                     *       "retail_total": {
                     *         "amount": 18300,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale_total": {
                     *         "amount": 14640,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice_total": {
                     *         "amount": 14640,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "services": [
                     *         "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *       ],
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "paid_at": "2026-11-27T12:00:00.000Z",
                     *       "cancelled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrder: {
        parameters: {
            query?: {
                /** @description Ids to be replaced by their objects; the key needs the scope to read them */
                "expand[]"?: ("customer" | "invoice")[];
            };
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @example ord_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "order",
                     *       "status": "pending",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "external_id": null,
                     *       "note": null,
                     *       "metadata": {},
                     *       "items": [
                     *         {
                     *           "id": "oit_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "product_name": "Dedicated server",
                     *           "cycle": "monthly",
                     *           "quantity": 1,
                     *           "label": null,
                     *           "lines": [
                     *             {
                     *               "kind": "base",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 10000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "setup",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 5000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "RAM: RAM",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 2500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "IPs",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "quantity": 4,
                     *               "retail": {
                     *                 "amount": 200,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 160,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 640,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "Panel",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 1500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 1200,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 1200,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             }
                     *           ],
                     *           "retail_total": {
                     *             "amount": 19800,
                     *             "currency": "EUR"
                     *           },
                     *           "wholesale_total": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "recurring": {
                     *             "amount": 11840,
                     *             "currency": "EUR"
                     *           },
                     *           "resale": null,
                     *           "services": [
                     *             "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *           ]
                     *         }
                     *       ],
                     *       "retail_total": {
                     *         "amount": 19800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale_total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice_total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "services": [
                     *         "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *       ],
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "paid_at": null,
                     *       "cancelled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
                /** @description The ETag that the object has to have: 412 and no change when it has another */
                "If-Match"?: string;
            };
            path: {
                /** @example ord_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Rack it next to web-02.",
                 *       "metadata": {
                 *         "basket": "10"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "order",
                     *       "status": "pending",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "external_id": null,
                     *       "note": "Rack it next to web-02.",
                     *       "metadata": {
                     *         "basket": "10"
                     *       },
                     *       "items": [
                     *         {
                     *           "id": "oit_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "product_name": "Dedicated server",
                     *           "cycle": "monthly",
                     *           "quantity": 1,
                     *           "label": null,
                     *           "lines": [
                     *             {
                     *               "kind": "base",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 10000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "setup",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 5000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "RAM: RAM",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 2500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "IPs",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "quantity": 4,
                     *               "retail": {
                     *                 "amount": 200,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 160,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 640,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "Panel",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 1500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 1200,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 1200,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             }
                     *           ],
                     *           "retail_total": {
                     *             "amount": 19800,
                     *             "currency": "EUR"
                     *           },
                     *           "wholesale_total": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "recurring": {
                     *             "amount": 11840,
                     *             "currency": "EUR"
                     *           },
                     *           "resale": null,
                     *           "services": [
                     *             "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *           ]
                     *         }
                     *       ],
                     *       "retail_total": {
                     *         "amount": 19800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale_total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice_total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "services": [
                     *         "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *       ],
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "paid_at": null,
                     *       "cancelled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ord_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "order",
                     *       "status": "cancelled",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "external_id": null,
                     *       "note": null,
                     *       "metadata": {},
                     *       "items": [
                     *         {
                     *           "id": "oit_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "product_name": "Dedicated server",
                     *           "cycle": "monthly",
                     *           "quantity": 1,
                     *           "label": null,
                     *           "lines": [
                     *             {
                     *               "kind": "base",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 10000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "setup",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 5000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "RAM: RAM",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 2500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "IPs",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "quantity": 4,
                     *               "retail": {
                     *                 "amount": 200,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 160,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 640,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "Panel",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 1500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 1200,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 1200,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             }
                     *           ],
                     *           "retail_total": {
                     *             "amount": 19800,
                     *             "currency": "EUR"
                     *           },
                     *           "wholesale_total": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "recurring": {
                     *             "amount": 11840,
                     *             "currency": "EUR"
                     *           },
                     *           "resale": null,
                     *           "services": [
                     *             "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *           ]
                     *         }
                     *       ],
                     *       "retail_total": {
                     *         "amount": 19800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale_total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice_total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "services": [
                     *         "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *       ],
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "paid_at": null,
                     *       "cancelled_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    payOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ord_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "order",
                     *       "status": "paid",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "external_id": null,
                     *       "note": null,
                     *       "metadata": {},
                     *       "items": [
                     *         {
                     *           "id": "oit_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "product_name": "Dedicated server",
                     *           "cycle": "monthly",
                     *           "quantity": 1,
                     *           "label": null,
                     *           "lines": [
                     *             {
                     *               "kind": "base",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 10000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "setup",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 5000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "RAM: RAM",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 2500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "IPs",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "quantity": 4,
                     *               "retail": {
                     *                 "amount": 200,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 160,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 640,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "Panel",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 1500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 1200,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 1200,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             }
                     *           ],
                     *           "retail_total": {
                     *             "amount": 19800,
                     *             "currency": "EUR"
                     *           },
                     *           "wholesale_total": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "recurring": {
                     *             "amount": 11840,
                     *             "currency": "EUR"
                     *           },
                     *           "resale": null,
                     *           "services": [
                     *             "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *           ]
                     *         }
                     *       ],
                     *       "retail_total": {
                     *         "amount": 19800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale_total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice_total": {
                     *         "amount": 15840,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "services": [
                     *         "svc_01kb1x7r5ge0mtv9h2wq6c8011"
                     *       ],
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "paid_at": "2026-11-27T12:00:00.000Z",
                     *       "cancelled_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            402: components["responses"]["Problem402"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    quoteOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                 *           "cycle": "monthly",
                 *           "quantity": 1,
                 *           "options": [
                 *             {
                 *               "group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                 *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001"
                 *             },
                 *             {
                 *               "group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                 *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                 *               "quantity": 4
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["QuoteCreate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "qte_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "object": "quote",
                     *       "items": [
                     *         {
                     *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "product_name": "Dedicated server",
                     *           "cycle": "monthly",
                     *           "quantity": 1,
                     *           "label": null,
                     *           "lines": [
                     *             {
                     *               "kind": "base",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 10000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 8000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "setup",
                     *               "description": "Dedicated server",
                     *               "option_group": null,
                     *               "option": null,
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 5000,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 4000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "RAM: RAM",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "quantity": 1,
                     *               "retail": {
                     *                 "amount": 2500,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 2000,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             },
                     *             {
                     *               "kind": "option",
                     *               "description": "IPs",
                     *               "option_group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "quantity": 4,
                     *               "retail": {
                     *                 "amount": 200,
                     *                 "currency": "EUR"
                     *               },
                     *               "discount_bps": 2000,
                     *               "wholesale": {
                     *                 "amount": 160,
                     *                 "currency": "EUR"
                     *               },
                     *               "amount": {
                     *                 "amount": 640,
                     *                 "currency": "EUR"
                     *               },
                     *               "rule": "own_rate"
                     *             }
                     *           ],
                     *           "retail_total": {
                     *             "amount": 18300,
                     *             "currency": "EUR"
                     *           },
                     *           "wholesale_total": {
                     *             "amount": 14640,
                     *             "currency": "EUR"
                     *           },
                     *           "recurring": {
                     *             "amount": 10640,
                     *             "currency": "EUR"
                     *           },
                     *           "resale": null
                     *         }
                     *       ],
                     *       "retail_total": {
                     *         "amount": 18300,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale_total": {
                     *         "amount": 14640,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice_total": {
                     *         "amount": 14640,
                     *         "currency": "EUR"
                     *       },
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "valid_until": "2026-11-27T12:15:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Quote"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @example 2 */
                limit?: number;
                q?: string;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "pay_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "payment",
                     *           "method": "balance",
                     *           "reference": null,
                     *           "amount": {
                     *             "amount": 15840,
                     *             "currency": "EUR"
                     *           },
                     *           "invoices": [
                     *             {
                     *               "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *               "number": "INV-000123",
                     *               "amount": {
                     *                 "amount": 15840,
                     *                 "currency": "EUR"
                     *               }
                     *             }
                     *           ],
                     *           "received_at": "2026-11-27T00:00:00.000Z",
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "pay_01kb1x7r5ge0mtv9h2wq6c8012",
                     *           "object": "payment",
                     *           "method": "bank_transfer",
                     *           "reference": "transfer 4711",
                     *           "amount": {
                     *             "amount": 1000000,
                     *             "currency": "EUR"
                     *           },
                     *           "invoices": [],
                     *           "received_at": "2026-11-27T00:00:00.000Z",
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Payment"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @example 2 */
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "object": "product",
                     *           "name": "Dedicated server",
                     *           "description": "A server of your own.",
                     *           "category": {
                     *             "id": "cat_01kb1x7r5ge0mtv9h2wq6c8011",
                     *             "name": "Dedicated"
                     *           },
                     *           "cycles": [
                     *             {
                     *               "cycle": "monthly",
                     *               "price": {
                     *                 "retail": {
                     *                   "amount": 10000,
                     *                   "currency": "EUR"
                     *                 },
                     *                 "discount_bps": 2000,
                     *                 "wholesale": {
                     *                   "amount": 8000,
                     *                   "currency": "EUR"
                     *                 },
                     *                 "rule": "own_rate"
                     *               },
                     *               "setup": {
                     *                 "retail": {
                     *                   "amount": 5000,
                     *                   "currency": "EUR"
                     *                 },
                     *                 "discount_bps": 2000,
                     *                 "wholesale": {
                     *                   "amount": 4000,
                     *                   "currency": "EUR"
                     *                 },
                     *                 "rule": "own_rate"
                     *               }
                     *             }
                     *           ],
                     *           "option_groups": [
                     *             {
                     *               "id": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "name": "RAM",
                     *               "kind": "choice",
                     *               "required": true,
                     *               "min": 0,
                     *               "max": 1,
                     *               "step": 1,
                     *               "options": [
                     *                 {
                     *                   "id": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *                   "name": "RAM",
                     *                   "cycles": [
                     *                     {
                     *                       "cycle": "monthly",
                     *                       "price": {
                     *                         "retail": {
                     *                           "amount": 2500,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "discount_bps": 2000,
                     *                         "wholesale": {
                     *                           "amount": 2000,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "rule": "own_rate"
                     *                       },
                     *                       "setup": {
                     *                         "retail": {
                     *                           "amount": 0,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "discount_bps": 2000,
                     *                         "wholesale": {
                     *                           "amount": 0,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "rule": "own_rate"
                     *                       }
                     *                     }
                     *                   ]
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "id": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "name": "IPs",
                     *               "kind": "quantity",
                     *               "required": false,
                     *               "min": 0,
                     *               "max": 8,
                     *               "step": 1,
                     *               "options": [
                     *                 {
                     *                   "id": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *                   "name": "IPs",
                     *                   "cycles": [
                     *                     {
                     *                       "cycle": "monthly",
                     *                       "price": {
                     *                         "retail": {
                     *                           "amount": 200,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "discount_bps": 2000,
                     *                         "wholesale": {
                     *                           "amount": 160,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "rule": "own_rate"
                     *                       },
                     *                       "setup": {
                     *                         "retail": {
                     *                           "amount": 0,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "discount_bps": 2000,
                     *                         "wholesale": {
                     *                           "amount": 0,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "rule": "own_rate"
                     *                       }
                     *                     }
                     *                   ]
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "id": "opg_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "name": "Panel",
                     *               "kind": "yes_no",
                     *               "required": false,
                     *               "min": 0,
                     *               "max": 1,
                     *               "step": 1,
                     *               "options": [
                     *                 {
                     *                   "id": "opt_01kb1x7r5ge0mtv9h2wq6c8003",
                     *                   "name": "Panel",
                     *                   "cycles": [
                     *                     {
                     *                       "cycle": "monthly",
                     *                       "price": {
                     *                         "retail": {
                     *                           "amount": 1500,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "discount_bps": 2000,
                     *                         "wholesale": {
                     *                           "amount": 1200,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "rule": "own_rate"
                     *                       },
                     *                       "setup": {
                     *                         "retail": {
                     *                           "amount": 0,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "discount_bps": 2000,
                     *                         "wholesale": {
                     *                           "amount": 0,
                     *                           "currency": "EUR"
                     *                         },
                     *                         "rule": "own_rate"
                     *                       }
                     *                     }
                     *                   ]
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Product"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @example prd_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "product",
                     *       "name": "Dedicated server",
                     *       "description": "A server of your own.",
                     *       "category": {
                     *         "id": "cat_01kb1x7r5ge0mtv9h2wq6c8011",
                     *         "name": "Dedicated"
                     *       },
                     *       "cycles": [
                     *         {
                     *           "cycle": "monthly",
                     *           "price": {
                     *             "retail": {
                     *               "amount": 10000,
                     *               "currency": "EUR"
                     *             },
                     *             "discount_bps": 2000,
                     *             "wholesale": {
                     *               "amount": 8000,
                     *               "currency": "EUR"
                     *             },
                     *             "rule": "own_rate"
                     *           },
                     *           "setup": {
                     *             "retail": {
                     *               "amount": 5000,
                     *               "currency": "EUR"
                     *             },
                     *             "discount_bps": 2000,
                     *             "wholesale": {
                     *               "amount": 4000,
                     *               "currency": "EUR"
                     *             },
                     *             "rule": "own_rate"
                     *           }
                     *         }
                     *       ],
                     *       "option_groups": [
                     *         {
                     *           "id": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "name": "RAM",
                     *           "kind": "choice",
                     *           "required": true,
                     *           "min": 0,
                     *           "max": 1,
                     *           "step": 1,
                     *           "options": [
                     *             {
                     *               "id": "opt_01kb1x7r5ge0mtv9h2wq6c8001",
                     *               "name": "RAM",
                     *               "cycles": [
                     *                 {
                     *                   "cycle": "monthly",
                     *                   "price": {
                     *                     "retail": {
                     *                       "amount": 2500,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "discount_bps": 2000,
                     *                     "wholesale": {
                     *                       "amount": 2000,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "rule": "own_rate"
                     *                   },
                     *                   "setup": {
                     *                     "retail": {
                     *                       "amount": 0,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "discount_bps": 2000,
                     *                     "wholesale": {
                     *                       "amount": 0,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "rule": "own_rate"
                     *                   }
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                     *           "name": "IPs",
                     *           "kind": "quantity",
                     *           "required": false,
                     *           "min": 0,
                     *           "max": 8,
                     *           "step": 1,
                     *           "options": [
                     *             {
                     *               "id": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                     *               "name": "IPs",
                     *               "cycles": [
                     *                 {
                     *                   "cycle": "monthly",
                     *                   "price": {
                     *                     "retail": {
                     *                       "amount": 200,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "discount_bps": 2000,
                     *                     "wholesale": {
                     *                       "amount": 160,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "rule": "own_rate"
                     *                   },
                     *                   "setup": {
                     *                     "retail": {
                     *                       "amount": 0,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "discount_bps": 2000,
                     *                     "wholesale": {
                     *                       "amount": 0,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "rule": "own_rate"
                     *                   }
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "opg_01kb1x7r5ge0mtv9h2wq6c8003",
                     *           "name": "Panel",
                     *           "kind": "yes_no",
                     *           "required": false,
                     *           "min": 0,
                     *           "max": 1,
                     *           "step": 1,
                     *           "options": [
                     *             {
                     *               "id": "opt_01kb1x7r5ge0mtv9h2wq6c8003",
                     *               "name": "Panel",
                     *               "cycles": [
                     *                 {
                     *                   "cycle": "monthly",
                     *                   "price": {
                     *                     "retail": {
                     *                       "amount": 1500,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "discount_bps": 2000,
                     *                     "wholesale": {
                     *                       "amount": 1200,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "rule": "own_rate"
                     *                   },
                     *                   "setup": {
                     *                     "retail": {
                     *                       "amount": 0,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "discount_bps": 2000,
                     *                     "wholesale": {
                     *                       "amount": 0,
                     *                       "currency": "EUR"
                     *                     },
                     *                     "rule": "own_rate"
                     *                   }
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "rate_limits": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["Problem400"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRequestLogs: {
        parameters: {
            query?: {
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                key?: string;
                /** @example 2 */
                limit?: number;
                method?: "GET" | "HEAD" | "POST" | "PATCH" | "DELETE";
                request_id?: string;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
                /** @example 422 */
                status?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "req_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "request_log",
                     *           "method": "POST",
                     *           "route": "/customers",
                     *           "path": "/customers",
                     *           "status": 422,
                     *           "duration_ms": 12,
                     *           "ip": "192.0.2.7",
                     *           "key": "key_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "error_code": "validation_failed",
                     *           "request_body": "{\"name\":\"Ada Lovelace\"}",
                     *           "response_body": "{\"type\":\"https://resellers.example.com/errors/validation_failed\",\"title\":\"The input is not valid\",\"status\":422,\"detail\":\"The input is not valid\",\"instance\":\"/api/v1/customers\",\"code\":\"validation_failed\",\"request_id\":\"req_01kb1x7r5ge0mtv9h2wq6c8011\",\"errors\":[{\"pointer\":\"/email\",\"code\":\"required\",\"detail\":\"This is required\"}]}",
                     *           "created_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["RequestLog"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listServices: {
        parameters: {
            query?: {
                "created_at[gt]"?: string;
                "created_at[gte]"?: string;
                "created_at[lt]"?: string;
                "created_at[lte]"?: string;
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                customer?: string[];
                /** @description Ids to be replaced by their objects; the key needs the scope to read them */
                "expand[]"?: ("customer" | "order")[];
                external_id?: string[];
                /** @example 2 */
                limit?: number;
                order?: string[];
                q?: string;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
                /**
                 * @example [
                 *       "active"
                 *     ]
                 */
                status?: ("pending" | "provisioning" | "active" | "suspended" | "cancelled" | "terminated")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "svc_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "service",
                     *           "status": "active",
                     *           "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "product_name": "Dedicated server",
                     *           "label": null,
                     *           "external_id": null,
                     *           "metadata": {},
                     *           "suspended_by": null,
                     *           "status_reason": null,
                     *           "cancel_at_period_end": false,
                     *           "pending": null,
                     *           "cycle": "monthly",
                     *           "retail": {
                     *             "amount": 14800,
                     *             "currency": "EUR"
                     *           },
                     *           "wholesale": {
                     *             "amount": 11840,
                     *             "currency": "EUR"
                     *           },
                     *           "resale": null,
                     *           "period_start": "2026-11-27T12:00:00.000Z",
                     *           "period_end": "2026-12-27T12:00:00.000Z",
                     *           "activated_at": "2026-11-27T12:00:00.000Z",
                     *           "ended_at": null,
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Service"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getService: {
        parameters: {
            query?: {
                /** @description Ids to be replaced by their objects; the key needs the scope to read them */
                "expand[]"?: ("customer" | "order")[];
            };
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "service",
                     *       "status": "provisioning",
                     *       "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product_name": "Dedicated server",
                     *       "label": null,
                     *       "external_id": null,
                     *       "metadata": {},
                     *       "suspended_by": null,
                     *       "status_reason": null,
                     *       "cancel_at_period_end": false,
                     *       "pending": null,
                     *       "cycle": "monthly",
                     *       "retail": {
                     *         "amount": 14800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "resale": null,
                     *       "period_start": null,
                     *       "period_end": null,
                     *       "activated_at": null,
                     *       "ended_at": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
                /** @description The ETag that the object has to have: 412 and no change when it has another */
                "If-Match"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "web-02.example.org",
                 *       "metadata": {
                 *         "rack": "4"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ServiceUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "service",
                     *       "status": "active",
                     *       "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product_name": "Dedicated server",
                     *       "label": "web-02.example.org",
                     *       "external_id": null,
                     *       "metadata": {
                     *         "rack": "4"
                     *       },
                     *       "suspended_by": null,
                     *       "status_reason": null,
                     *       "cancel_at_period_end": false,
                     *       "pending": null,
                     *       "cycle": "monthly",
                     *       "retail": {
                     *         "amount": 14800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "resale": null,
                     *       "period_start": "2026-11-27T12:00:00.000Z",
                     *       "period_end": "2026-12-27T12:00:00.000Z",
                     *       "activated_at": "2026-11-27T12:00:00.000Z",
                     *       "ended_at": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "when": "period_end"
                 *     }
                 */
                "application/json": components["schemas"]["ServiceCancel"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "service",
                     *       "status": "active",
                     *       "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product_name": "Dedicated server",
                     *       "label": null,
                     *       "external_id": null,
                     *       "metadata": {},
                     *       "suspended_by": null,
                     *       "status_reason": null,
                     *       "cancel_at_period_end": true,
                     *       "pending": null,
                     *       "cycle": "monthly",
                     *       "retail": {
                     *         "amount": 14800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "resale": null,
                     *       "period_start": "2026-11-27T12:00:00.000Z",
                     *       "period_end": "2026-12-27T12:00:00.000Z",
                     *       "activated_at": "2026-11-27T12:00:00.000Z",
                     *       "ended_at": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "options": [
                 *         {
                 *           "group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                 *           "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001"
                 *         },
                 *         {
                 *           "group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                 *           "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                 *           "quantity": 8
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ServiceChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "service_charge",
                     *       "outcome": "credited",
                     *       "net": {
                     *         "amount": -560,
                     *         "currency": "EUR"
                     *       },
                     *       "total": {
                     *         "amount": -560,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice": null,
                     *       "service": {
                     *         "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *         "object": "service",
                     *         "status": "active",
                     *         "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *         "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *         "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *         "product_name": "Dedicated server",
                     *         "label": null,
                     *         "external_id": null,
                     *         "metadata": {},
                     *         "suspended_by": null,
                     *         "status_reason": null,
                     *         "cancel_at_period_end": false,
                     *         "pending": null,
                     *         "cycle": "monthly",
                     *         "retail": {
                     *           "amount": 14100,
                     *           "currency": "EUR"
                     *         },
                     *         "wholesale": {
                     *           "amount": 11280,
                     *           "currency": "EUR"
                     *         },
                     *         "resale": null,
                     *         "period_start": "2026-11-27T12:00:00.000Z",
                     *         "period_end": "2026-12-27T12:00:00.000Z",
                     *         "activated_at": "2026-11-27T12:00:00.000Z",
                     *         "ended_at": null,
                     *         "created_at": "2026-11-27T12:00:00.000Z",
                     *         "updated_at": "2026-11-27T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceCharge"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewServiceChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "options": [
                 *         {
                 *           "group": "opg_01kb1x7r5ge0mtv9h2wq6c8001",
                 *           "option": "opt_01kb1x7r5ge0mtv9h2wq6c8001"
                 *         },
                 *         {
                 *           "group": "opg_01kb1x7r5ge0mtv9h2wq6c8002",
                 *           "option": "opt_01kb1x7r5ge0mtv9h2wq6c8002",
                 *           "quantity": 8
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ServiceChangePreview"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "change_preview",
                     *       "service": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "from": {
                     *         "product_name": "Dedicated server",
                     *         "cycle": "monthly",
                     *         "wholesale": {
                     *           "amount": 11840,
                     *           "currency": "EUR"
                     *         }
                     *       },
                     *       "to": {
                     *         "product_name": "Dedicated server",
                     *         "cycle": "monthly",
                     *         "wholesale": {
                     *           "amount": 11280,
                     *           "currency": "EUR"
                     *         },
                     *         "retail": {
                     *           "amount": 14100,
                     *           "currency": "EUR"
                     *         }
                     *       },
                     *       "new_period": null,
                     *       "remaining_days": 30,
                     *       "total_days": 30,
                     *       "old_share": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "new_share": {
                     *         "amount": 11280,
                     *         "currency": "EUR"
                     *       },
                     *       "refunded": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "net": {
                     *         "amount": -560,
                     *         "currency": "EUR"
                     *       },
                     *       "tax": {
                     *         "amount": 0,
                     *         "currency": "EUR"
                     *       },
                     *       "total": {
                     *         "amount": -560,
                     *         "currency": "EUR"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangePreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    keepService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "service",
                     *       "status": "active",
                     *       "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product_name": "Dedicated server",
                     *       "label": null,
                     *       "external_id": null,
                     *       "metadata": {},
                     *       "suspended_by": null,
                     *       "status_reason": null,
                     *       "cancel_at_period_end": false,
                     *       "pending": null,
                     *       "cycle": "monthly",
                     *       "retail": {
                     *         "amount": 14800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "resale": null,
                     *       "period_start": "2026-11-27T12:00:00.000Z",
                     *       "period_end": "2026-12-27T12:00:00.000Z",
                     *       "activated_at": "2026-11-27T12:00:00.000Z",
                     *       "ended_at": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    renewService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ServiceRenew"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "service_charge",
                     *       "outcome": "paid",
                     *       "net": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "total": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "invoice": "inv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "service": {
                     *         "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *         "object": "service",
                     *         "status": "active",
                     *         "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *         "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *         "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *         "product_name": "Dedicated server",
                     *         "label": null,
                     *         "external_id": null,
                     *         "metadata": {},
                     *         "suspended_by": null,
                     *         "status_reason": null,
                     *         "cancel_at_period_end": false,
                     *         "pending": null,
                     *         "cycle": "monthly",
                     *         "retail": {
                     *           "amount": 14800,
                     *           "currency": "EUR"
                     *         },
                     *         "wholesale": {
                     *           "amount": 11840,
                     *           "currency": "EUR"
                     *         },
                     *         "resale": null,
                     *         "period_start": "2026-11-27T12:00:00.000Z",
                     *         "period_end": "2027-01-27T12:00:00.000Z",
                     *         "activated_at": "2026-11-27T12:00:00.000Z",
                     *         "ended_at": null,
                     *         "created_at": "2026-11-27T12:00:00.000Z",
                     *         "updated_at": "2026-11-27T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceCharge"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspendService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The customer has not paid."
                 *     }
                 */
                "application/json": components["schemas"]["ServiceSuspend"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "service",
                     *       "status": "suspended",
                     *       "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product_name": "Dedicated server",
                     *       "label": null,
                     *       "external_id": null,
                     *       "metadata": {},
                     *       "suspended_by": "reseller",
                     *       "status_reason": "The customer has not paid.",
                     *       "cancel_at_period_end": false,
                     *       "pending": null,
                     *       "cycle": "monthly",
                     *       "retail": {
                     *         "amount": 14800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "resale": null,
                     *       "period_start": "2026-11-27T12:00:00.000Z",
                     *       "period_end": "2026-12-27T12:00:00.000Z",
                     *       "activated_at": "2026-11-27T12:00:00.000Z",
                     *       "ended_at": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unsuspendService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "service",
                     *       "status": "active",
                     *       "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product_name": "Dedicated server",
                     *       "label": null,
                     *       "external_id": null,
                     *       "metadata": {},
                     *       "suspended_by": null,
                     *       "status_reason": null,
                     *       "cancel_at_period_end": false,
                     *       "pending": null,
                     *       "cycle": "monthly",
                     *       "retail": {
                     *         "amount": 14800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "resale": null,
                     *       "period_start": "2026-11-27T12:00:00.000Z",
                     *       "period_end": "2026-12-27T12:00:00.000Z",
                     *       "activated_at": "2026-11-27T12:00:00.000Z",
                     *       "ended_at": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawServiceCharge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example svc_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "svc_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "service",
                     *       "status": "active",
                     *       "order": "ord_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "customer": "cus_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product": "prd_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "product_name": "Dedicated server",
                     *       "label": null,
                     *       "external_id": null,
                     *       "metadata": {},
                     *       "suspended_by": null,
                     *       "status_reason": null,
                     *       "cancel_at_period_end": false,
                     *       "pending": null,
                     *       "cycle": "monthly",
                     *       "retail": {
                     *         "amount": 14800,
                     *         "currency": "EUR"
                     *       },
                     *       "wholesale": {
                     *         "amount": 11840,
                     *         "currency": "EUR"
                     *       },
                     *       "resale": null,
                     *       "period_start": "2026-11-27T12:00:00.000Z",
                     *       "period_end": "2026-12-27T12:00:00.000Z",
                     *       "activated_at": "2026-11-27T12:00:00.000Z",
                     *       "ended_at": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTiers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "tier_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "tier",
                     *           "slug": "bronze",
                     *           "name": "Bronze",
                     *           "discount_bps": 1000,
                     *           "threshold": {
                     *             "amount": 0,
                     *             "currency": "EUR"
                     *           },
                     *           "threshold_services": 0
                     *         },
                     *         {
                     *           "id": "tier_01kb1x7r5ge0mtv9h2wq6c8012",
                     *           "object": "tier",
                     *           "slug": "silver",
                     *           "name": "Silver",
                     *           "discount_bps": 1500,
                     *           "threshold": {
                     *             "amount": 500000,
                     *             "currency": "EUR"
                     *           },
                     *           "threshold_services": 25
                     *         },
                     *         {
                     *           "id": "tier_01kb1x7r5ge0mtv9h2wq6c8013",
                     *           "object": "tier",
                     *           "slug": "gold",
                     *           "name": "Gold",
                     *           "discount_bps": 2000,
                     *           "threshold": {
                     *             "amount": 2000000,
                     *             "currency": "EUR"
                     *           },
                     *           "threshold_services": 100
                     *         },
                     *         {
                     *           "id": "tier_01kb1x7r5ge0mtv9h2wq6c8014",
                     *           "object": "tier",
                     *           "slug": "platinum",
                     *           "name": "Platinum",
                     *           "discount_bps": 2500,
                     *           "threshold": {
                     *             "amount": 7500000,
                     *             "currency": "EUR"
                     *           },
                     *           "threshold_services": 400
                     *         },
                     *         {
                     *           "id": "tier_01kb1x7r5ge0mtv9h2wq6c8015",
                     *           "object": "tier",
                     *           "slug": "diamond",
                     *           "name": "Diamond",
                     *           "discount_bps": 3000,
                     *           "threshold": {
                     *             "amount": 25000000,
                     *             "currency": "EUR"
                     *           },
                     *           "threshold_services": 1500
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Tier"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resendWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example dlv_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dlv_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "webhook_delivery",
                     *       "endpoint": "whe_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "event": "evt_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "type": "webhook_endpoint.test",
                     *       "status": "pending",
                     *       "attempts": 0,
                     *       "next_try_at": "2026-11-27T12:00:00.000Z",
                     *       "last_try_at": null,
                     *       "request_body": "{\"id\":\"evt_01kb1x7r5ge0mtv9h2wq6c8011\",\"type\":\"webhook_endpoint.test\",\"timestamp\":\"2026-11-27T12:00:00.000Z\",\"data\":{\"object\":{\"id\":\"whe_01kb1x7r5ge0mtv9h2wq6c8011\",\"object\":\"webhook_endpoint\",\"url\":\"https://shop.example.org/hooks\",\"description\":null,\"events\":[\"order.paid\"],\"status\":\"active\",\"disabled_reason\":null,\"disabled_note\":null,\"previous_secret_until\":null,\"created_at\":\"2026-11-27T12:00:00.000Z\",\"updated_at\":\"2026-11-27T12:00:00.000Z\"}}}",
                     *       "response_status": null,
                     *       "response_body": null,
                     *       "failure": null,
                     *       "duration_ms": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @example 2 */
                limit?: number;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "whe_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "webhook_endpoint",
                     *           "url": "https://shop.example.org/hooks",
                     *           "description": null,
                     *           "events": [
                     *             "order.paid"
                     *           ],
                     *           "status": "active",
                     *           "disabled_reason": null,
                     *           "disabled_note": null,
                     *           "previous_secret_until": null,
                     *           "created_at": "2026-11-27T12:00:00.000Z",
                     *           "updated_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://shop.example.org/hooks",
                 *       "description": "The shop",
                 *       "events": [
                 *         "order.paid",
                 *         "service.activated"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEndpointCreate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whe_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "object": "webhook_endpoint",
                     *       "url": "https://shop.example.org/hooks",
                     *       "description": "The shop",
                     *       "events": [
                     *         "order.paid",
                     *         "service.activated"
                     *       ],
                     *       "status": "active",
                     *       "disabled_reason": null,
                     *       "disabled_note": null,
                     *       "previous_secret_until": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "secret": "whsec_…"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 while the object still has this ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @example whe_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whe_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "webhook_endpoint",
                     *       "url": "https://shop.example.org/hooks",
                     *       "description": null,
                     *       "events": [
                     *         "order.paid"
                     *       ],
                     *       "status": "active",
                     *       "disabled_reason": null,
                     *       "disabled_note": null,
                     *       "previous_secret_until": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description It still has the ETag of If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the object has to have: 412 and no change when it has another */
                "If-Match"?: string;
            };
            path: {
                /** @example whe_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whe_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "webhook_endpoint",
                     *       "url": "https://shop.example.org/hooks",
                     *       "description": null,
                     *       "events": [
                     *         "order.paid"
                     *       ],
                     *       "status": "active",
                     *       "disabled_reason": null,
                     *       "disabled_note": null,
                     *       "previous_secret_until": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
                /** @description The ETag that the object has to have: 412 and no change when it has another */
                "If-Match"?: string;
            };
            path: {
                /** @example whe_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": null,
                 *       "disabled": false
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEndpointUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whe_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "webhook_endpoint",
                     *       "url": "https://shop.example.org/hooks",
                     *       "description": null,
                     *       "events": null,
                     *       "status": "active",
                     *       "disabled_reason": null,
                     *       "disabled_note": null,
                     *       "previous_secret_until": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, with the same filters and sort */
                cursor?: string;
                /** @example 2 */
                limit?: number;
                /** @description `-created_at`: newest first; `created_at`: oldest first */
                sort?: "-created_at" | "created_at";
                status?: "pending" | "sending" | "succeeded" | "failed";
                type?: "webhook_endpoint.test" | "application.submitted" | "application.approved" | "application.rejected" | "application.info_requested" | "application.answered" | "application.withdrawn" | "reseller.updated" | "reseller.suspended" | "reseller.reactivated" | "reseller.tier_changed" | "customer.created" | "customer.updated" | "customer.archived" | "order.created" | "order.paid" | "order.cancelled" | "service.activated" | "service.suspended" | "service.unsuspended" | "service.renewed" | "service.cancelled" | "service.terminated" | "invoice.created" | "invoice.paid" | "invoice.overdue" | "payment.succeeded" | "payment.failed" | "api_key.created" | "api_key.rotated" | "api_key.revoked";
            };
            header?: never;
            path: {
                /** @example whe_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "object": "list",
                     *       "data": [
                     *         {
                     *           "id": "dlv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "object": "webhook_delivery",
                     *           "endpoint": "whe_01kb1x7r5ge0mtv9h2wq6c8001",
                     *           "event": "evt_01kb1x7r5ge0mtv9h2wq6c8011",
                     *           "type": "webhook_endpoint.test",
                     *           "status": "pending",
                     *           "attempts": 0,
                     *           "next_try_at": "2026-11-27T12:00:00.000Z",
                     *           "last_try_at": null,
                     *           "request_body": "{\"id\":\"evt_01kb1x7r5ge0mtv9h2wq6c8011\",\"type\":\"webhook_endpoint.test\",\"timestamp\":\"2026-11-27T12:00:00.000Z\",\"data\":{\"object\":{\"id\":\"whe_01kb1x7r5ge0mtv9h2wq6c8001\",\"object\":\"webhook_endpoint\",\"url\":\"https://shop.example.org/hooks\",\"description\":null,\"events\":[\"order.paid\"],\"status\":\"active\",\"disabled_reason\":null,\"disabled_note\":null,\"previous_secret_until\":null,\"created_at\":\"2026-11-27T12:00:00.000Z\",\"updated_at\":\"2026-11-27T12:00:00.000Z\"}}}",
                     *           "response_status": null,
                     *           "response_body": null,
                     *           "failure": null,
                     *           "duration_ms": null,
                     *           "created_at": "2026-11-27T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @constant */
                        object: "list";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example whe_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whe_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "object": "webhook_endpoint",
                     *       "url": "https://shop.example.org/hooks",
                     *       "description": null,
                     *       "events": [
                     *         "order.paid"
                     *       ],
                     *       "status": "active",
                     *       "disabled_reason": null,
                     *       "disabled_note": null,
                     *       "previous_secret_until": "2026-11-28T12:00:00.000Z",
                     *       "created_at": "2026-11-27T12:00:00.000Z",
                     *       "updated_at": "2026-11-27T12:00:00.000Z",
                     *       "secret": "whsec_…"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The first answer is kept for 24 hours and given again to the same request */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example whe_01kb1x7r5ge0mtv9h2wq6c8001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["XRateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["XRateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["XRateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dlv_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "object": "webhook_delivery",
                     *       "endpoint": "whe_01kb1x7r5ge0mtv9h2wq6c8001",
                     *       "event": "evt_01kb1x7r5ge0mtv9h2wq6c8011",
                     *       "type": "webhook_endpoint.test",
                     *       "status": "pending",
                     *       "attempts": 0,
                     *       "next_try_at": "2026-11-27T12:00:00.000Z",
                     *       "last_try_at": null,
                     *       "request_body": "{\"id\":\"evt_01kb1x7r5ge0mtv9h2wq6c8011\",\"type\":\"webhook_endpoint.test\",\"timestamp\":\"2026-11-27T12:00:00.000Z\",\"data\":{\"object\":{\"id\":\"whe_01kb1x7r5ge0mtv9h2wq6c8001\",\"object\":\"webhook_endpoint\",\"url\":\"https://shop.example.org/hooks\",\"description\":null,\"events\":[\"order.paid\"],\"status\":\"active\",\"disabled_reason\":null,\"disabled_note\":null,\"previous_secret_until\":null,\"created_at\":\"2026-11-27T12:00:00.000Z\",\"updated_at\":\"2026-11-27T12:00:00.000Z\"}}}",
                     *       "response_status": null,
                     *       "response_body": null,
                     *       "failure": null,
                     *       "duration_ms": null,
                     *       "created_at": "2026-11-27T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
