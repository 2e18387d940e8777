-- Of two customers that are merged, the tickets of both are the one's.
GRANT UPDATE (customer_id) ON tickets TO tierline_app;
