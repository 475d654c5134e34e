import type { Minutes } from '../../minutes/model';
import { dateHover } from './dateHover';
import type { Hover, HoverContext } from './hover';
import { personHover } from './personHover';
import { referenceHover } from './referenceHover';
import { schemaHover } from './schemaHover';

/** What there is to say about the words at an offset: a reference, a day, a person, or a word of the format. */
export function hoverAt(minutes: Minutes, offset: number, context: HoverContext): Hover | undefined {
  return (
    referenceHover(minutes, offset, context) ??
    dateHover(minutes, offset, context) ??
    personHover(minutes, offset, context) ??
    schemaHover(minutes, offset, context)
  );
}
