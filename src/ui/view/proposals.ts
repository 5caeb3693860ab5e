import type { SitesAnswer } from '../../access/measures/types.ts';
import type { FacilityPoint } from '../../map/types.ts';
import { PROPOSAL_KIND } from '../../map/shapes.ts';
import type { Messages } from '../../narrate/messages.ts';

/** Best sites as drawn: numbered, hollow, larger than what exists. */
export const proposalPoints = ({ sites }: SitesAnswer, t: Messages): readonly FacilityPoint[] =>
  sites.map(({ lon, lat }, i) => ({
    id: `proposal-${i + 1}`,
    kind: PROPOSAL_KIND,
    name: t.sites.marker(i + 1),
    lon,
    lat,
    hollow: false,
    outside: false,
    emphasised: true,
  }));
