/** Every sentence the page says about the city, in both languages. */
export { headline, type Headline, type HeadlineInput } from './sentences/headline.ts';
export { type Located } from './sentences/located.ts';
export { flagSentence, thresholdNote } from './sentences/notes.ts';
export { ordinal, type Rank, rankFromTop } from './sentences/rank.ts';
export { reasons, type ReasonsInput } from './sentences/reasons.ts';
export { precisionNote, residentSentence, walkWords } from './sentences/resident.ts';
export { waterHeadline, waterSentence } from './sentences/water.ts';
export { precisionWords, thresholdStatusWords, waterStatusWords } from './sentences/words.ts';
export { paragraph, plain, type Sentence, type Span } from './rich.ts';
