/** Where the time comes from. Tests and the demo's history bring their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
