'use client';

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { fills, type Day } from '#components/chart/day.ts';
import { useFormats } from '#i18n/use-formats.ts';

const tick = { fill: 'var(--ink-soft)', fontSize: 12 };

/** Recharts is big, so this file is loaded on its own, after the page stands. */
export const DayBars = ({ days, series }: { days: readonly Day[]; series: readonly string[] }) => {
  const { compact, shortDay, integer, day } = useFormats();
  return (
    <ResponsiveContainer width="100%" height={264}>
      <BarChart data={days} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} barCategoryGap="22%" accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="day" tickFormatter={shortDay} tick={tick} tickLine={false} axisLine={{ stroke: 'var(--line)' }} minTickGap={28} tickMargin={8} />
        <YAxis tickFormatter={compact} tick={tick} tickLine={false} axisLine={false} width={62} allowDecimals={false} />
        <Tooltip
          cursor={{ fill: 'var(--quiet-wash)' }}
          isAnimationActive={false}
          contentStyle={{ background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 8, boxShadow: 'var(--float)', fontSize: 13 }}
          labelStyle={{ color: 'var(--ink)', fontWeight: 600 }}
          itemStyle={{ color: 'var(--ink)', padding: 0 }}
          labelFormatter={(label) => day(String(label))}
          formatter={(value) => integer(Number(value))}
        />
        {series.map((name, index) => (
          <Bar
            key={name}
            dataKey={(item: Day) => item.values[index] ?? 0}
            name={name}
            stackId="all"
            fill={fills[index] ?? fills[0]}
            radius={index === series.length - 1 ? [3, 3, 0, 0] : 0}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
};
