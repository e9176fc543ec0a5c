/** Whose books these are. A second company of the group would be a second entity with streams of its own. */
export const entity = 'nextgen';
