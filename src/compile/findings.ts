import { sortProblems, type Finding, type Problem, type Report, type Said } from './problems.ts';
import { shown } from './shown.ts';

/** How many findings of one file are kept; the others are only counted. */
export const MOST_KEPT = 10_000;
/** The same for all files together: so many take some tens of megabytes. */
const MOST_KEPT_IN_ALL = 100_000;

/** Longest text that we make ourselves, of values of the files. */
const LONGEST_SAID = 400;

const valueOf = (value: Said): unknown =>
  typeof value === 'function' ? (value as () => unknown)() : value;

/**
 * What was found in the files of a folder. Memory stays within bounds however much is wrong: of
 * each file the first {@link MOST_KEPT} findings are kept, the rest is counted exactly.
 */
export class Findings {
  private readonly kept: Problem[] = [];
  private readonly keptOf = new Map<string, number>();
  private readonly counts = new Map<string, number>();

  add(file: string, { line, field, problem, found, expected }: Finding): void {
    this.counts.set(file, this.countOf(file) + 1);
    if (this.isFull(file)) return;
    this.keptOf.set(file, (this.keptOf.get(file) ?? 0) + 1);
    this.kept.push({
      file,
      line,
      field: field === null ? null : shown(field),
      problem,
      // A value of a file is cut short, what we say of it is not.
      found: shown(valueOf(found), typeof found === 'function' ? LONGEST_SAID : undefined),
      expected: shown(valueOf(expected), LONGEST_SAID),
    });
  }

  reportFor(file: string): Report {
    return (finding) => {
      this.add(file, finding);
    };
  }

  /** Whether another finding of this file would only be counted. */
  isFull(file: string): boolean {
    return this.kept.length >= MOST_KEPT_IN_ALL || (this.keptOf.get(file) ?? 0) >= MOST_KEPT;
  }

  countOf(file: string): number {
    return this.counts.get(file) ?? 0;
  }

  /** Sorted by file, line and field; what was not kept is one entry at the end of its file. */
  list(): readonly Problem[] {
    const rest = [...this.counts].flatMap(([file, count]): Problem[] => {
      const others = count - (this.keptOf.get(file) ?? 0);
      if (others === 0) return [];
      const [found, total] = [others, count].map((value) =>
        new Intl.NumberFormat('id-ID').format(value),
      );
      return [
        {
          file,
          line: null,
          field: null,
          problem: 'masih ada yang lain di berkas ini, hanya dihitung',
          found: `${found} lagi, ${total} seluruhnya`,
          expected: 'yang sudah disebut diperbaiki dahulu',
          others,
        },
      ];
    });
    return sortProblems([...this.kept, ...rest]);
  }
}
