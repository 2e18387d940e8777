export function prepareDatabase(settings: {
  ownerUrl: string;
  authSecret: string;
  appUrl?: string;
  pooler?: string;
}): Promise<{ appUrl: string; applied: number; isNew: boolean }>;
