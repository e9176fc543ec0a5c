/**
 * What people read for a contact: never a name or number (D-24). The end of the pseudonym is enough to tell the contacts of one
 * tenant apart; ids that are no pseudonym are readable as they are.
 */
export function contactLabel(contactId: string): string {
  return label('Kontakt', contactId);
}

/** The tenant's own people, where figures about them must not name them either (D-24). */
export function staffLabel(userId: string): string {
  return label('Benutzer', userId);
}

function label(word: string, id: string): string {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? `${word} ${id.slice(-6).toUpperCase()}` : id;
}
