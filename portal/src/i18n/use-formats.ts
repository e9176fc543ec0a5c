'use client';

import { useLocale } from 'next-intl';
import { formatsOf, type Formats } from '#i18n/format.ts';

export const useFormats = (): Formats => formatsOf(useLocale());
