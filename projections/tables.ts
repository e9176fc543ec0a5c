/** Every read table with its rows: the table of contents of what can be asked. One line per table. */
export interface Tables {
}
