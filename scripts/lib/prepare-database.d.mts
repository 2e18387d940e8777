export function prepareDatabase(settings: {
  ownerUrl: string;
  authSecret: string;
  appUrl?: string;
}): Promise<{ appUrl: string; applied: number; isNew: boolean }>;
