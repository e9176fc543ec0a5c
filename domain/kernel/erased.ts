/** What a reader gets for a value whose key was destroyed. */
export const erased = '[erased]';
