/** The user that stands for the holder of the operator's key: no person on the operator's stream, always an operator-admin. */
export const operatorKeyUser = 'operator-key';
