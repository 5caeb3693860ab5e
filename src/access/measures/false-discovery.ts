/**
 * p-values adjusted for the false discovery rate, by the step-up of Benjamini & Hochberg (1995):
 * with the p-values in ascending order, q_(r) is the least p_(s) m / s of all s >= r. Of what has
 * q at most 5%, at most 5% are expected to be false; where nothing is true, anything at all is
 * found in at most 5% of cases. Proved for tests that are independent or depend positively; for
 * areas that share neighbours it is measured on shuffles (tests/access/cluster-chance.test.ts).
 *
 * @param ps one a test; `null` where there was none, which counts for nothing. @returns in step.
 */
export function falseDiscovery(ps: readonly (number | null)[]): (number | null)[] {
  const tests = ps.flatMap((p, i) => (p === null ? [] : [{ p, i }]));
  const largestFirst = tests.sort((a, b) => b.p - a.p);
  const qs = ps.map((): number | null => null);
  let least = 1;
  largestFirst.forEach(({ p, i }, above) => {
    least = Math.min(least, p * (tests.length / (tests.length - above)));
    qs[i] = least;
  });
  return qs;
}
