'use client';

import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats } from '#i18n/use-formats.ts';

export interface MoneyMonth {
  month: string;
  /** Amounts as they came; only the heights of the bars are numbers. */
  amounts: readonly string[];
}

interface Props {
  months: readonly MoneyMonth[];
  series: readonly { name: string; fill: string }[];
  currency: string;
}

const tick = { fill: 'var(--ink-soft)', fontSize: 12 };

/** Recharts is big, so this file is loaded on its own, after the page stands. */
export const MoneyBars = ({ months, series, currency }: Props) => {
  const { compact, month, money } = useFormats();
  return (
    <ResponsiveContainer width="100%" height={264}>
      <BarChart data={months} stackOffset="sign" margin={{ top: 8, right: 4, bottom: 0, left: 0 }} barCategoryGap="26%" accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="month"
          tickFormatter={(value) => month(String(value)).slice(0, 3)}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          minTickGap={12}
          tickMargin={8}
        />
        <YAxis tickFormatter={compact} tick={tick} tickLine={false} axisLine={false} width={62} />
        <ReferenceLine y={0} stroke="var(--line-strong)" />
        <Tooltip
          cursor={{ fill: 'var(--quiet-wash)' }}
          isAnimationActive={false}
          contentStyle={{ background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 8, boxShadow: 'var(--float)', fontSize: 13 }}
          labelStyle={{ color: 'var(--ink)', fontWeight: 600 }}
          itemStyle={{ color: 'var(--ink)', padding: 0 }}
          labelFormatter={(label) => month(String(label))}
          formatter={(_, name, item) => {
            const index = series.findIndex((one) => one.name === name);
            return money((item.payload as MoneyMonth).amounts[index] ?? '0', currency);
          }}
        />
        {series.map(({ name, fill }, index) => (
          <Bar
            key={name}
            dataKey={(item: MoneyMonth) => Number.parseFloat(item.amounts[index] ?? '0')}
            name={name}
            stackId="all"
            fill={fill}
            radius={series.length === 1 ? [3, 3, 0, 0] : 0}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
};
