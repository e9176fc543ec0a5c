import { describe, expect, it } from 'vitest';
import { grow } from './events-lock.ts';

const shape = { type: 'object', properties: { number: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b'] } }, required: ['number'] };
const lock = { InvoiceIssued: { 1: shape } };
const today = (changed: object, version = '1') => [{ type: 'InvoiceIssued', version, shape: { ...shape, ...changed } }];

describe('the lock of shipped event shapes', () => {
  it('takes in a new event', () => {
    expect(Object.keys(grow(lock, [...today({}), { type: 'InvoiceCancelled', version: '1', shape }]))).toEqual(['InvoiceCancelled', 'InvoiceIssued']);
  });

  it('lets a shape grow by an optional field and another allowed word', () => {
    const properties = { number: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b', 'c'] }, note: { type: 'string' } };
    expect(grow(lock, today({ properties }))['InvoiceIssued']?.['1']?.properties).toHaveProperty('note');
  });

  it('lets the values of a record grow, and not its keys', () => {
    const record = (names: readonly string[], fee: object) => ({
      properties: { ...shape.properties, packages: { propertyNames: { type: 'string', enum: names }, additionalProperties: fee } },
    });
    const fee = { type: 'object', properties: { monthly: { type: 'string' } }, required: ['monthly'] };
    const stored = { InvoiceIssued: { 1: { ...shape, ...record(['a'], fee) } } };
    const grown = { ...fee, properties: { ...fee.properties, yearly: { type: 'string' } } };
    expect(() => grow(stored, today(record(['a'], grown)))).not.toThrow();
    expect(() => grow(stored, today(record(['a'], { ...grown, required: ['monthly', 'yearly'] })))).toThrow('packages{}.yearly is required now');
    expect(() => grow(stored, today(record(['b'], fee)))).toThrow('packages changed its kind');
  });

  it('keeps the older version when a newer one comes', () => {
    expect(Object.keys(grow(lock, today({ properties: {} }, '2'))['InvoiceIssued'] ?? {})).toEqual(['1', '2']);
  });

  it.each([
    ['loses a field', { properties: { kind: shape.properties.kind } }, 'number is gone'],
    ['turns a field into something else', { properties: { ...shape.properties, number: { type: 'integer' } } }, 'number changed its kind'],
    ['drops an allowed word', { properties: { ...shape.properties, kind: { type: 'string', enum: ['a'] } } }, 'kind no longer allows b'],
    ['demands a field that old events lack', { required: ['number', 'kind'] }, 'kind is required now'],
  ])('refuses a shape that %s', (_, changed, fault) => {
    expect(() => grow(lock, today(changed))).toThrow(fault);
  });

  it('refuses a catalogue without an event that was shipped', () => {
    expect(() => grow(lock, [])).toThrow('InvoiceIssued');
  });
});
