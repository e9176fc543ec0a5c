import { hash } from 'node:crypto';
import { hashing } from '../../domain/audit/hashing.ts';

/** The domain's tree on Node's SHA-256. */
export const hashes = hashing((bytes) => hash('sha256', bytes, 'buffer'));
