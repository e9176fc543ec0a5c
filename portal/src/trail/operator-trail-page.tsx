'use client';

import { TrailList } from '#trail/trail-list.tsx';

export const OperatorTrailPage = () => <TrailList tenantId={null} />;
