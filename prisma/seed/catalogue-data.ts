/** Minor units for a month in each of the demo's currencies: cents, cents, yen. */
export type Monthly = { EUR: number; USD: number; JPY: number };

export type SeedOption = { name: string; monthly: Monthly };

export type SeedGroup = {
  name: string;
  kind: "choice" | "quantity" | "yes_no";
  required?: true;
  max?: number;
  options: SeedOption[];
};

export type SeedProduct = {
  name: string;
  description: string;
  /** Renews in all five cycles; absent for what is bought once. */
  monthly?: Monthly;
  /** Charged when a cycle shorter than a year is chosen. */
  setup?: Monthly;
  once?: Monthly;
  groups: (keyof typeof GROUPS)[];
  retired?: true;
};

const FREE: Monthly = { EUR: 0, USD: 0, JPY: 0 };

/** Option groups; products share them. */
export const GROUPS = {
  location: {
    name: "Location",
    kind: "choice",
    required: true,
    options: [
      { name: "Frankfurt", monthly: FREE },
      { name: "Rotterdam", monthly: FREE },
      { name: "Helsinki", monthly: FREE },
    ],
  },
  ram: {
    name: "RAM",
    kind: "choice",
    required: true,
    options: [
      { name: "32 GB", monthly: FREE },
      { name: "64 GB", monthly: { EUR: 2000, USD: 2300, JPY: 3400 } },
      { name: "128 GB", monthly: { EUR: 5500, USD: 6300, JPY: 9300 } },
    ],
  },
  disks: {
    name: "Disks",
    kind: "choice",
    required: true,
    options: [
      { name: "2 × 960 GB NVMe", monthly: FREE },
      { name: "2 × 1.92 TB NVMe", monthly: { EUR: 1800, USD: 2100, JPY: 3000 } },
      { name: "4 × 8 TB HDD", monthly: { EUR: 3900, USD: 4500, JPY: 6600 } },
    ],
  },
  addresses: {
    name: "Additional IPv4 addresses",
    kind: "quantity",
    max: 16,
    options: [{ name: "IPv4 address", monthly: { EUR: 200, USD: 230, JPY: 340 } }],
  },
  panel: {
    name: "Control panel",
    kind: "choice",
    options: [
      { name: "Panel Web, 10 domains", monthly: { EUR: 900, USD: 1050, JPY: 1500 } },
      { name: "Panel Pro, 30 domains", monthly: { EUR: 1500, USD: 1750, JPY: 2600 } },
      { name: "Panel Host, unlimited", monthly: { EUR: 2700, USD: 3100, JPY: 4600 } },
    ],
  },
  managed: {
    name: "Managed by us",
    kind: "yes_no",
    options: [{ name: "Managed by us", monthly: { EUR: 4900, USD: 5600, JPY: 8300 } }],
  },
  snapshots: {
    name: "Daily snapshots",
    kind: "yes_no",
    options: [{ name: "Daily snapshots", monthly: { EUR: 250, USD: 290, JPY: 430 } }],
  },
  mailboxes: {
    name: "Additional mailboxes",
    kind: "quantity",
    max: 100,
    options: [{ name: "Mailbox, 25 GB", monthly: { EUR: 90, USD: 100, JPY: 150 } }],
  },
} as const satisfies Record<string, SeedGroup>;

type SeedCategory = { name: string; products: SeedProduct[] };

/** What the demo company sells. */
export const CATEGORIES: SeedCategory[] = [
  {
    name: "Shared hosting",
    products: [
      {
        name: "Web Starter",
        description: "One website, 10 GB of NVMe storage, 5 mailboxes, free TLS.",
        monthly: { EUR: 390, USD: 450, JPY: 650 },
        setup: { EUR: 490, USD: 550, JPY: 800 },
        groups: ["mailboxes"],
      },
      {
        name: "Web Business",
        description: "Ten websites, 50 GB of NVMe storage, 25 mailboxes, staging copies.",
        monthly: { EUR: 890, USD: 1050, JPY: 1500 },
        groups: ["mailboxes", "snapshots"],
      },
      {
        name: "Web Agency",
        description: "Fifty websites, 200 GB of NVMe storage, a login for each client of yours.",
        monthly: { EUR: 1990, USD: 2290, JPY: 3400 },
        groups: ["mailboxes", "snapshots"],
      },
      {
        name: "Managed WordPress",
        description: "WordPress kept up to date by us, with page cache and malware scan.",
        monthly: { EUR: 1490, USD: 1750, JPY: 2500 },
        groups: ["mailboxes", "snapshots"],
      },
      {
        name: "Web Classic",
        description: "One website on spinning disks. No longer sold; runs on where it runs.",
        monthly: { EUR: 290, USD: 350, JPY: 480 },
        groups: [],
        retired: true,
      },
    ],
  },
  {
    name: "VPS",
    products: [
      {
        name: "Cloud VPS S",
        description: "2 vCPU, 4 GB RAM, 80 GB NVMe, 20 TB traffic.",
        monthly: { EUR: 750, USD: 890, JPY: 1280 },
        groups: ["location", "addresses", "panel", "snapshots"],
      },
      {
        name: "Cloud VPS M",
        description: "4 vCPU, 8 GB RAM, 160 GB NVMe, 20 TB traffic.",
        monthly: { EUR: 1450, USD: 1690, JPY: 2480 },
        groups: ["location", "addresses", "panel", "snapshots"],
      },
      {
        name: "Cloud VPS L",
        description: "8 vCPU, 16 GB RAM, 320 GB NVMe, 30 TB traffic.",
        monthly: { EUR: 2900, USD: 3390, JPY: 4900 },
        groups: ["location", "addresses", "panel", "snapshots", "managed"],
      },
      {
        name: "Cloud VPS XL",
        description: "16 vCPU, 32 GB RAM, 640 GB NVMe, 40 TB traffic.",
        monthly: { EUR: 5600, USD: 6490, JPY: 9500 },
        groups: ["location", "addresses", "panel", "snapshots", "managed"],
      },
    ],
  },
  {
    name: "Dedicated servers",
    products: [
      {
        name: "Dedicated Core",
        description: "8 cores at 3.6 GHz, 32 GB RAM, 2 × 960 GB NVMe, 1 Gbit/s unmetered.",
        monthly: { EUR: 10000, USD: 11500, JPY: 17000 },
        setup: { EUR: 4900, USD: 5600, JPY: 8300 },
        groups: ["ram", "addresses", "panel", "managed"],
      },
      {
        name: "Dedicated Storage",
        description: "8 cores, 64 TB of raw disk in four bays, 1 Gbit/s unmetered.",
        monthly: { EUR: 14900, USD: 17200, JPY: 25300 },
        setup: { EUR: 7900, USD: 9100, JPY: 13400 },
        groups: ["ram", "disks", "addresses", "managed"],
      },
      {
        name: "Dedicated Max",
        description: "24 cores at 4.1 GHz, 2 × 1.92 TB NVMe, 10 Gbit/s uplink.",
        monthly: { EUR: 24900, USD: 28900, JPY: 42300 },
        setup: { EUR: 9900, USD: 11400, JPY: 16800 },
        groups: ["ram", "disks", "addresses", "panel", "managed"],
      },
    ],
  },
  {
    name: "Add-ons",
    products: [
      {
        name: "Backup Vault 1 TB",
        description: "Encrypted off-site backup over SFTP, Borg or Restic, in a second location.",
        monthly: { EUR: 900, USD: 1050, JPY: 1500 },
        groups: [],
      },
      {
        name: "Windows Server licence",
        description: "Standard edition for up to 16 cores, ours to renew and report.",
        monthly: { EUR: 1900, USD: 2200, JPY: 3200 },
        once: { EUR: 94900, USD: 109900, JPY: 161000 },
        groups: [],
      },
      {
        name: "TLS certificate, one domain",
        description: "Validated by organisation, valid for one year, with reminders.",
        once: { EUR: 5900, USD: 6900, JPY: 10000 },
        groups: [],
      },
      {
        name: "TLS certificate, wildcard",
        description: "All names below one domain, validated by organisation, valid for one year.",
        once: { EUR: 18900, USD: 21900, JPY: 32100 },
        groups: [],
      },
    ],
  },
];
