/** The firm of the demo. Invented; its VAT id belongs to nobody and only its check digit is right. */
export const firm = {
  companyName: 'Brandt Wärme & Bad GmbH',
  package: 'professional',
  country: 'DE',
  vatId: 'DE811234565',
  street: 'Zollbergstraße 21',
  postalCode: '73734',
  city: 'Esslingen am Neckar',
  adminEmail: 'sabine.brandt@brandt-waerme.example',
} as const;

/** Firms beside it, so that the operator's list and invoice run have more than one row. */
export const neighbours = [
  {
    key: 'alpen',
    active: true,
    chats: true,
    companyName: 'Alpenblick Hausverwaltung GmbH',
    package: 'starter',
    country: 'AT',
    vatId: 'ATU12345675',
    street: 'Linzer Gasse 14',
    postalCode: '5020',
    city: 'Salzburg',
    adminEmail: 'office@alpenblick-hv.example',
  },
  {
    key: 'limmat',
    active: false,
    chats: false,
    companyName: 'Limmat Treuhand AG',
    package: 'enterprise',
    country: 'CH',
    vatId: 'CHE123456788',
    street: 'Limmatquai 62',
    postalCode: '8001',
    city: 'Zürich',
    adminEmail: 'info@limmat-treuhand.example',
  },
] as const;

export const personaName = 'Wilma';

export const colleagues = [
  { key: 'meister', name: 'Uwe Kessler', email: 'uwe.kessler@brandt-waerme.example', role: 'editor', came: true },
  { key: 'buero', name: 'Nadine Wolff', email: 'buero@brandt-waerme.example', role: 'colleague', came: true },
  { key: 'steuer', name: 'Kanzlei Reuter', email: 'mandanten@kanzlei-reuter.example', role: 'billing', came: true },
  { key: 'neu', name: 'Lukas Hahn', email: 'lukas.hahn@brandt-waerme.example', role: 'viewer', came: false },
] as const;
