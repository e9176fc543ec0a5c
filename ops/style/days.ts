import { livesByTheClock } from '../testing/clocks.ts';

/** A day or a month that is neither long over nor beyond everybody's horizon: on it or after it a sentence may turn false. */
const dated = /(?<![\d.-])20(2[6-9]|[3-8]\d)-(0[1-9]|1[0-2])(?!\d)/;
/** A day made by cutting an instant is London's winter day, not the business day: they part for an hour or two each night. */
const cut = /toISOString\(\)\s*\.slice\(0, ?(7|10)\)/;
const comment = /^\s*(\/\/|\*|\/\*)/;

/** The lines of a spec that hold on some days only: it asks for the present and names a day of its own. */
export function linesOfOneDay(spec: string): readonly number[] {
  if (!livesByTheClock(spec)) return [];
  return spec.split('\n').flatMap((line, i) => (!comment.test(line) && (dated.test(line) || cut.test(line)) ? [i + 1] : []));
}

/** The lines of a page for users whose command will be about a month that is over. */
export function commandsOfOneDay(page: string): readonly number[] {
  return page
    .split('\n')
    .flatMap((line, i) => ([...line.matchAll(/`[^`]*`|^ {4,}.*$/g)].some(([code]) => /\b(oce|curl|npx)\b/.test(code) && dated.test(code)) ? [i + 1] : []));
}
