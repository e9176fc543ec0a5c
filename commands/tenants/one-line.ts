import { z } from 'zod';
import { expecting } from '../../domain/kernel/invalid-input.ts';

/** One line of text, as it stands on an invoice and in a mail's subject. */
export const oneLine = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, expecting('oneLine'));
