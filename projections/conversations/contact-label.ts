/**
 * What people read for a contact: never a name or number (D-24). The end of the pseudonym is enough to tell the contacts of one
 * tenant apart; ids that are no pseudonym (such as `preview`) are readable as they are.
 */
export function contactLabel(contactId: string): string {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(contactId) ? `Kontakt ${contactId.slice(-6).toUpperCase()}` : contactId;
}
