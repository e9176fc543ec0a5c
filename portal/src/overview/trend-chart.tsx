'use client';

import { useTranslations } from 'next-intl';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { UsageFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const tick = { fill: 'var(--ink-soft)', fontSize: 12 };

/** Recharts is big, so this file is loaded on its own, after the page stands. */
export const TrendChart = ({ days }: { days: readonly UsageFieldsFragment[] }) => {
  const t = useTranslations('overview.trend');
  const { compact, shortDay, integer, day } = useFormats();
  return (
    <ResponsiveContainer width="100%" height={264}>
      <BarChart data={days} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} barCategoryGap="22%" accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="key" tickFormatter={shortDay} tick={tick} tickLine={false} axisLine={{ stroke: 'var(--line)' }} minTickGap={28} tickMargin={8} />
        <YAxis tickFormatter={compact} tick={tick} tickLine={false} axisLine={false} width={62} />
        <Tooltip
          cursor={{ fill: 'var(--quiet-wash)' }}
          isAnimationActive={false}
          contentStyle={{ background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 8, boxShadow: 'var(--float)', fontSize: 13 }}
          labelStyle={{ color: 'var(--ink)', fontWeight: 600 }}
          itemStyle={{ color: 'var(--ink)', padding: 0 }}
          labelFormatter={(label) => day(String(label))}
          formatter={(value) => integer(Number(value))}
        />
        <Bar dataKey="inputTokens" name={t('input')} stackId="tokens" fill="var(--accent)" isAnimationActive={false} />
        <Bar dataKey="outputTokens" name={t('output')} stackId="tokens" fill="var(--accent-mid)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
};
