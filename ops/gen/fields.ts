import { z } from 'zod';

/** The part of JSON Schema that our event shapes come to. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
}

/** The shape of what is stored. */
export function shapeOf(schema: z.ZodType): Shape {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Shape & { $schema?: string };
  return shape;
}

export interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly shape: string;
}

export function fieldsOf(schema: z.ZodType): readonly Field[] {
  const { properties = {}, required = [] } = shapeOf(schema);
  return Object.entries(properties).map(([name, shape]) => ({ name, optional: !required.includes(name), shape: words(shape) }));
}

function words(shape: Shape): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.join('|');
  if (shape.anyOf) return shape.anyOf.map(words).join('|');
  if (shape.type === 'array') return `[${shape.items ? words(shape.items) : ''}]`;
  if (shape.properties) {
    const required = shape.required ?? [];
    return `{${Object.entries(shape.properties)
      .map(([name, inner]) => `${name}${required.includes(name) ? '' : '?'}: ${words(inner)}`)
      .join(', ')}}`;
  }
  if (typeof shape.additionalProperties === 'object')
    return `{${shape.propertyNames ? words(shape.propertyNames) : 'string'}: ${words(shape.additionalProperties)}}`;
  return shape.type ?? 'any';
}
