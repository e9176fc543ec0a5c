/** Names end in what they name: `unitPrice` is money, `priceVersion` is none. */
const money = ['amount', 'net', 'gross', 'vat', 'price', 'fee', 'cost', 'debit', 'credit', 'opening', 'closing', 'balance', 'gain', 'loss'];
const named = new RegExp(`(?:^|_)(?:${money.join('|')})s?$|(?:${money.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('|')})s?$`);
const isMoney = (code: string): boolean => (code.replaceAll(/\w+\.decimalPlaces\(\)/g, '').match(/[A-Za-z_$][\w$]*/g) ?? []).some((word) => named.test(word));

interface Way {
  readonly says: string;
  /** What it finds, with the part that has to name money as its first group; without a group it is always a fault. */
  readonly pattern: RegExp;
}

const ways: readonly Way[] = [
  { says: 'is read as a number', pattern: /\b(?:Number|parseFloat|parseInt|Number\.parseFloat|BigInt)\(((?:[^()]|\([^()]*\))*)\)/g },
  { says: 'is turned into a number by a sign', pattern: /(?:[=(,:?[]|=>|return)\s*[+~]([A-Za-z_$][\w$.?]*)/g },
  { says: 'is rounded as a number', pattern: /\bMath\.(?:round|floor|ceil|trunc|abs|min|max|sign)\(((?:[^()]|\([^()]*\))*)\)/g },
  { says: 'is declared a number', pattern: /\b(\w+)\??:\s*(?:readonly\s+)?(?:number\b|z\.(?:coerce\.)?(?:number|int)\(|z\.int\b)/g },
  { says: 'is a column of numbers', pattern: /\b(\w+):\s*(?:optional\()?(?:integer|real|double)\b/g },
  { says: 'is a Float of GraphQL', pattern: /\b(\w+):\s*t\.(?:expose)?(?:Float|Int|float|int)\(/g },
  { says: 'leaves the decimals', pattern: /\.toNumber\(\)/g },
  {
    says: 'is reckoned with a fraction that no binary number holds',
    pattern: /(?:\bDecimal|\.(?:times|plus|minus|dividedBy|add|sub|mul|div|pow))\(\s*-?\d*\.\d/g,
  },
];

/** Each place of a source where money would pass through a JavaScript number: 0.1 + 0.2 is not 0.3 there. */
export function moneyAsNumber(source: string): readonly string[] {
  return source
    .split('\n')
    .flatMap((line, i) =>
      /^\s*(?:\/\/|\*|\/\*)/.test(line)
        ? []
        : ways.flatMap(({ says, pattern }) =>
            [...line.matchAll(pattern)].flatMap(([found, what]) => (what === undefined || isMoney(what) ? [`${i + 1}: ${found.trim()} ${says}`] : [])),
          ),
    );
}
