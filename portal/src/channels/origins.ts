/** Origins as browsers send them: scheme, host and port, one per line; the first line that is none is named. */
export const parseOrigins = (text: string): { origins: string[]; invalid: string | null } => {
  const origins: string[] = [];
  for (const line of text
    .split(/[\n,]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const url = URL.parse(line.includes('://') ? line : `https://${line}`);
    if (!url || !/^https?:$/.test(url.protocol) || !/^(localhost|.+\..+)$/.test(url.hostname)) return { origins: [], invalid: line };
    if (!origins.includes(url.origin)) origins.push(url.origin);
  }
  return { origins, invalid: null };
};
