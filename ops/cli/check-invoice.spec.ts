import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { invoiceDocuments } from '../../projections/invoices/invoice-documents.ts';
import { checkInvoice } from './check-invoice.ts';

describe('oce invoices check', () => {
  let folder: string;
  const file = (name: string, bytes: Uint8Array | string): string => {
    const written = path.join(folder, name);
    writeFileSync(written, bytes);
    return written;
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing wrong with what the product makes, be it XML or PDF', async () => {
    for (const { fileName, bytes } of await invoiceDocuments().render(sampleInvoice())) expect(checkInvoice(file(fileName, bytes))).toEqual([]);
  });

  it('names rule and field of a file that was changed by a cent', async () => {
    const [, cii] = await invoiceDocuments().render(sampleInvoice());
    const changed = Buffer.from(cii?.bytes ?? [])
      .toString()
      .replace('>1528.64</ram:GrandTotalAmount>', '>1528.65</ram:GrandTotalAmount>');
    expect(checkInvoice(file('changed.xml', changed)).map(({ rule, field }) => [rule, field])).toEqual([
      ['BR-CO-15', 'BT-112'],
      ['BR-CO-16', 'BT-115'],
    ]);
  });

  it('names the line where the schema is broken', async () => {
    const [, cii] = await invoiceDocuments().render(sampleInvoice());
    const without = Buffer.from(cii?.bytes ?? [])
      .toString()
      .replace(/\s*<ram:ApplicableHeaderTradeDelivery\/>/, '');
    const [fault] = checkInvoice(file('without.xml', without));
    expect(fault?.rule).toBe('XSD');
    expect(fault?.says.en).toMatch(/^The schema is broken, line \d+: .*ApplicableHeaderTradeDelivery/);
  });

  const fatal = (name: string, xml: string) =>
    checkInvoice(file(name, xml))
      .filter(({ severity }) => severity === 'fatal')
      .map(({ rule }) => rule);
  const sample = async (format: 'cii' | 'ubl') =>
    Buffer.from((await invoiceDocuments().render(sampleInvoice())).find((made) => made.format === format)?.bytes ?? []).toString();
  const plain = (xml: string) => xml.replace(/urn:cen\.eu:en16931:2017#compliant[^<]*/, 'urn:cen.eu:en16931:2017');

  it('takes what UBL knows and EN 16931 does not, and says that a receiver may pass it over', async () => {
    const ubl = (await sample('ubl'))
      .replace('<cbc:CustomizationID>', '<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:CustomizationID>')
      .replace('<cbc:IssueDate>', '<cbc:UUID>0b1c</cbc:UUID><cbc:IssueDate>')
      .replace('<cac:AccountingSupplierParty>', '<cac:Signature><cbc:ID>s</cbc:ID></cac:Signature><cac:AccountingSupplierParty>')
      .replaceAll('<cbc:PaymentMeansCode>', '<cbc:PaymentMeansCode listID="UN/ECE 4461" listAgencyID="6">');
    expect(fatal('wide.xml', ubl)).toEqual([]);
    expect(checkInvoice(file('wide.xml', ubl)).map(({ rule, field }) => [rule, field])).toEqual([
      ['EN16931-UNREAD', 'cbc:UBLVersionID'],
      ['EN16931-UNREAD', 'cbc:UUID'],
      ['EN16931-UNREAD', 'cac:Signature'],
    ]);
  });

  it('refuses what UBL does not know, and what stands in the wrong order', async () => {
    const ubl = await sample('ubl');
    expect(fatal('unknown.xml', ubl.replace('<cbc:IssueDate>', '<cbc:Invented>1</cbc:Invented><cbc:IssueDate>'))).toEqual(['XSD']);
    expect(fatal('order.xml', ubl.replace(/(<cbc:IssueDate>[^<]*<\/cbc:IssueDate>)\s*(<cbc:DueDate>[^<]*<\/cbc:DueDate>)/, '$2$1'))).toContain('XSD');
    expect(
      fatal('elsewhere.xml', ubl.replace('<cac:LegalMonetaryTotal>', '<cac:Signature><cbc:ID>s</cbc:ID></cac:Signature><cac:LegalMonetaryTotal>')),
    ).toEqual(['XSD']);
  });

  it('forgives an empty element to everybody but an XRechnung', async () => {
    const xrechnung = (await sample('cii'))
      .replace('<ram:SellerTradeParty>', '<ram:BuyerReference/><ram:SellerTradeParty>')
      .replace(/<ram:BuyerReference>[^<]*<\/ram:BuyerReference>/, '');
    expect(fatal('empty.xml', xrechnung)).toContain('PEPPOL-EN16931-R008');
    expect(fatal('empty-plain.xml', plain(xrechnung))).toEqual([]);
  });

  it('takes a department for the contact of the seller, as CII writes it (BR-DE-5)', async () => {
    const cii = await sample('cii');
    const department = cii.replace(/<ram:PersonName>([^<]*)<\/ram:PersonName>/, '<ram:DepartmentName>$1</ram:DepartmentName>');
    expect(department).not.toBe(cii);
    expect(fatal('department.xml', department)).toEqual([]);
    expect(fatal('nobody.xml', cii.replace(/<ram:PersonName>[^<]*<\/ram:PersonName>/, ''))).toEqual(['BR-DE-5']);
  });

  it('says so when there is no file, and when a PDF carries nothing', () => {
    expect(() => checkInvoice(path.join(folder, 'nowhere.xml'))).toThrow(/can't be read/);
    expect(() => checkInvoice(file('plain.pdf', '%PDF-1.7\n'))).toThrow(/without an e-invoice/);
  });
});
