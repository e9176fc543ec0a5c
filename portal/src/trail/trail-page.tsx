'use client';

import { useTenant } from '#shell/tenant-context.tsx';
import { TrailList } from '#trail/trail-list.tsx';

export const TrailPage = () => <TrailList tenantId={useTenant().id} />;
