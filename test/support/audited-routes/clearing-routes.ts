import { signIn, verified } from '../api-client';
import { askToClear, clearing, makeClearingInput, withdrawClearing } from '../clearing';
import { askToCorrect, changed, correcting, makeCorrectionInput, withdrawCorrection } from '../correction';
import {
  announced,
  askToClearOther,
  claimed,
  claimToHold,
  makeClaimInput,
  object,
  proved,
  withdrawClaim,
} from '../holder-claim';
import { makePerson } from '../people';
import { expired, makeReissueInput, reissuing, sendPaper, withdrawReissue } from '../reissue';
import { type Leaves, masked, type Stage } from './leaves';

/** Of a person: what ends, corrects or claims a real name. */
export const clearingRoutes = (at: Stage): Record<string, Leaves> => ({
  'POST /v1/clearings': {
    leaves: 'clearing.submit',
    call: async () => {
      const { person } = await verified(at().url);
      const input = await makeClearingInput(person);
      return () => askToClear(person, input);
    },
  },
  'GET /v1/clearings/current': masked,
  'GET /v1/clearings/:id/receipt': masked,
  'GET /v1/clearings/:id/receipt.pdf': masked,
  'POST /v1/clearings/:id/withdrawal': {
    leaves: 'clearing.withdraw',
    call: async () => {
      const { person, clearing: asked } = await clearing(at().url);
      return () => withdrawClearing(person, asked.id);
    },
  },
  'POST /v1/holder-claims': {
    leaves: 'holder-claim.submit',
    call: async () => {
      const person = await signIn(at().url);
      const input = await makeClaimInput(person, makePerson());
      return () => claimToHold(person, input);
    },
  },
  'GET /v1/holder-claims/current': masked,
  'POST /v1/holder-claims/:id/clearing': {
    leaves: 'holder-claim.announce',
    call: async () => {
      const { claimant, claim } = await proved(at());
      return () => askToClearOther(claimant, claim.id, claim.accounts[0]?.id);
    },
  },
  'POST /v1/holder-claims/:id/withdrawal': {
    leaves: 'holder-claim.withdraw',
    call: async () => {
      const { claimant, claim } = await claimed(at().url);
      return () => withdrawClaim(claimant, claim.id);
    },
  },
  'GET /v1/objections/current': masked,
  'POST /v1/objections/current': {
    leaves: 'holder-claim.object',
    call: async () => {
      const { owner } = await announced(at());
      return () => object(owner);
    },
  },
  'GET /v1/real-name': masked,
  'GET /v1/real-name/history': masked,
  'POST /v1/corrections': {
    leaves: 'correction.submit',
    call: async () => {
      const { person, card } = await verified(at().url);
      const input = await makeCorrectionInput(person, 'name', changed('name', card));
      return () => askToCorrect(person, input);
    },
  },
  'GET /v1/corrections/current': masked,
  'POST /v1/corrections/:id/withdrawal': {
    leaves: 'correction.withdraw',
    call: async () => {
      const { person, correction } = await correcting(at().url);
      return () => withdrawCorrection(person, correction.id);
    },
  },
  'POST /v1/reissues': {
    leaves: 'reissue.submit',
    call: async () => {
      const { person } = await expired(at());
      const input = await makeReissueInput(at(), person);
      return () => sendPaper(person, input);
    },
  },
  'GET /v1/reissues/current': masked,
  'POST /v1/reissues/:id/withdrawal': {
    leaves: 'reissue.withdraw',
    call: async () => {
      const { person } = await expired(at());
      const { id } = await reissuing(at(), person);
      return () => withdrawReissue(person, id);
    },
  },
  'GET /v1/clearing/preconditions': masked,
  'PUT /v1/clearing/reminder': { nothing: 'is a wish to be told something, and stands in the activity' },
  'DELETE /v1/clearing/reminder': { nothing: 'takes back a wish to be told something' },
});
