-- What a reseller knows of its customers: what each has brought, its last order, notes, and which ones were merged.

ALTER TABLE customers
  -- Paid wholesale invoices less refunds, before tax, in the reseller's own currency: the sum of customer_revenue_days.
  ADD revenue_minor bigint NOT NULL DEFAULT 0,
  ADD last_order_at timestamptz(3),
  ADD merged_into_id uuid,
  ADD CONSTRAINT customers_merged_into_fkey FOREIGN KEY (reseller_id, merged_into_id)
    REFERENCES customers (reseller_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  ADD CONSTRAINT customers_merged_are_archived CHECK (merged_into_id IS NULL OR (archived_at IS NOT NULL AND merged_into_id <> id));

-- The list sorted by each of these, within one reseller.
CREATE INDEX customers_by_name ON customers (reseller_id, name COLLATE "und-x-icu", id);
CREATE INDEX customers_by_revenue ON customers (reseller_id, revenue_minor, id);
CREATE INDEX customers_by_last_order ON customers
  (reseller_id, COALESCE(last_order_at, '1970-01-01 00:00:00+00'::timestamptz), id);
CREATE INDEX customers_merged ON customers (reseller_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
-- Services of a customer by status, and whether one is active.
DROP INDEX "services_customer_id_idx";
CREATE INDEX services_customer_id_status_idx ON services (customer_id, status);

CREATE TABLE customer_revenue_days (
  reseller_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  day date NOT NULL,
  own_minor bigint NOT NULL,
  PRIMARY KEY (reseller_id, customer_id, day),
  FOREIGN KEY (reseller_id, customer_id) REFERENCES customers (reseller_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX customer_revenue_days_period ON customer_revenue_days (reseller_id, day) INCLUDE (customer_id, own_minor);
ALTER TABLE customer_revenue_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_revenue_days FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON customer_revenue_days
  USING ((SELECT app_is_provider()) OR reseller_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_revenue_days TO tierline_app;

-- What a reseller's people write about a customer for each other. No policy lets the provider in.
CREATE TABLE customer_notes (
  id uuid PRIMARY KEY,
  reseller_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  author_user_id uuid NOT NULL REFERENCES users (id),
  author_name text NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  UNIQUE (reseller_id, id),
  FOREIGN KEY (reseller_id, customer_id) REFERENCES customers (reseller_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX customer_notes_customer_id_id_idx ON customer_notes (customer_id, id);
ALTER TABLE customer_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_notes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON customer_notes USING (reseller_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_notes TO tierline_app;

-- A merge gives orders to another customer of the same reseller.
GRANT UPDATE (customer_id) ON orders TO tierline_app;

-- Views are kept by a client's people too, each their own; an admin's have no client.
ALTER TABLE saved_views ADD client_id uuid REFERENCES clients (id);
DROP INDEX saved_views_user_id_list_name_key;
CREATE UNIQUE INDEX saved_views_user_id_list_name_key ON saved_views (user_id, list, name, client_id) NULLS NOT DISTINCT;
CREATE POLICY tenant ON saved_views USING (client_id = (SELECT app_tenant()));

-- What there is already.
INSERT INTO customer_revenue_days (reseller_id, customer_id, day, own_minor)
SELECT client_id, customer_id, day, sum(own) FROM (
  SELECT i.client_id, i.customer_id, (i.paid_at AT TIME ZONE 'UTC')::date AS day,
    i.net_minor - COALESCE((SELECT sum(net_minor) FROM credit_notes WHERE invoice_id = i.id AND destination = 'invoice'), 0) AS own
  FROM (SELECT v.*, COALESCE(o.customer_id, (SELECT s.customer_id FROM invoice_lines l JOIN services s ON s.id = l.service_id
      WHERE l.invoice_id = v.id LIMIT 1)) AS customer_id
    FROM invoices v LEFT JOIN orders o ON o.id = v.order_id WHERE v.status = 'paid') AS i
  UNION ALL
  SELECT n.client_id, COALESCE((SELECT customer_id FROM services WHERE id = n.service_id),
      (SELECT COALESCE(o.customer_id, (SELECT s.customer_id FROM invoice_lines l JOIN services s ON s.id = l.service_id
          WHERE l.invoice_id = v.id LIMIT 1))
        FROM invoices v LEFT JOIN orders o ON o.id = v.order_id WHERE v.id = n.invoice_id)),
    (n.created_at AT TIME ZONE 'UTC')::date, -n.net_minor
  FROM credit_notes n WHERE n.destination <> 'invoice') AS booked
WHERE customer_id IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(own) <> 0;
UPDATE customers c SET revenue_minor = d.own
FROM (SELECT customer_id, sum(own_minor) AS own FROM customer_revenue_days GROUP BY 1) AS d WHERE d.customer_id = c.id;
UPDATE customers c SET last_order_at = o.at
FROM (SELECT customer_id, max(created_at) AS at FROM orders WHERE customer_id IS NOT NULL GROUP BY 1) AS o WHERE o.customer_id = c.id;
