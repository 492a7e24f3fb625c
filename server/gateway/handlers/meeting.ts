import { Refusal } from '../../live/refusal.ts';
import type { Grant } from '../../access/grant.ts';
import { coversRun } from '../../access/grant.ts';
import { PROTOCOL_VERSION } from '../../protocol/index.ts';
import type { Welcome } from '../../protocol/index.ts';
import type { Viewer } from '../viewer.ts';
import type { Handlers, Services } from './handler.ts';

/** Meeting, and which runs there are. */
export const MEETING: Handlers<'hello' | 'listRuns' | 'inviteClass'> = {
  hello({ version, token }, viewer, services) {
    if (version !== PROTOCOL_VERSION) {
      const message = `This server speaks version ${PROTOCOL_VERSION} of the protocol, not ${version}.`;
      throw new Refusal('version-skew', message, { remedy: 'Load the page again.', at: 'version' });
    }
    const grant = token === undefined ? viewer.cookieGrant : admitted(token, viewer, services);
    if (grant === undefined) throw new Refusal('unauthorised', 'This server wants to know who you are.', HOW_TO_GET_IN);
    viewer.grant = grant;
    services.audience.greeted(viewer);
    return welcome(grant, services);
  },

  listRuns: (_, { grant }, services) => welcome(grant!, services).runs,

  async inviteClass({ run, minutes = 240 }, _, { desk, gatekeeper }) {
    await desk.find(run);
    const { code, expiresAt } = gatekeeper.inviteClass(run, minutes);
    return { code, path: `/?class=${code}`, expiresAt: new Date(expiresAt).toISOString() };
  },
};

const HOW_TO_GET_IN = { remedy: 'Open the address that the server printed, or ask for the code of a class.' };

function admitted(token: string, viewer: Viewer, { gatekeeper }: Services): Grant {
  const grant = gatekeeper.admit(token, viewer.address);
  if (grant === 'too-often') throw new Refusal('too-often', 'Too many wrong tokens; try again in ten minutes.');
  if (grant === 'wrong') throw new Refusal('unauthorised', 'This token or code is not known here.', HOW_TO_GET_IN);
  return grant;
}

function welcome(grant: Grant, { desk }: Services): Welcome {
  const { role, onlyRun } = grant;
  const runs = desk.listings.filter(({ run }) => coversRun(grant, run));
  return { version: PROTOCOL_VERSION, role, runs, ...(onlyRun !== undefined && { onlyRun }) };
}
