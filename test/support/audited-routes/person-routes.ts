import { reportNewest } from '../activity';
import { client, makeInput, signIn, specimen, submit, submitted, upload } from '../api-client';
import { catalogue, holding, type Leaves, masked, type Stage, withPhoto } from './leaves';

/** Of a person: signing in, photos, submissions, the account. */
export const personRoutes = (at: Stage): Record<string, Leaves> => ({
  'GET /v1/service': catalogue,
  'POST /v1/sessions': {
    leaves: 'session.open',
    call: async () => () => client(at().url).post('/v1/sessions', { code: 'sandbox:alice' }),
  },
  'DELETE /v1/sessions': {
    leaves: 'session.close',
    call: async () => {
      const person = await signIn(at().url);
      return () => person.send('DELETE', '/v1/sessions');
    },
  },
  'GET /v1/me': masked,
  'GET /v1/me/looks': masked,
  'GET /v1/activity': masked,
  'GET /v1/notices': masked,
  'GET /v1/notices/settings': masked,
  'PUT /v1/notices/settings': { nothing: 'says how the person wants to be told, and changes nothing of who they are' },
  'POST /v1/notices/consents': { nothing: 'counts what the person allowed WeChat to send' },
  'POST /v1/notices/read': { nothing: 'marks messages as read' },
  'POST /v1/notices/:id/read': { nothing: 'marks a message as read' },
  'POST /v1/activity/:id/report': {
    leaves: 'activity.report',
    call: async () => {
      const person = await signIn(at().url);
      return () => reportNewest(person);
    },
  },
  'POST /v1/photos': {
    leaves: 'photo.upload',
    call: async () => {
      const [person, photo] = [await signIn(at().url), await specimen('front')];
      return () => upload(person, 'front', photo);
    },
  },
  'GET /v1/photos': {
    leaves: 'photo.reading-read',
    call: async () => {
      const { person } = await withPhoto(at);
      return () => person.get('/v1/photos');
    },
  },
  'GET /v1/photos/:id/content': {
    leaves: 'photo.view',
    call: async () => {
      const { agent, held } = await holding(at);
      return () => agent.get(`/v1/photos/${held.subject.photos.front?.id}/content`);
    },
  },
  'DELETE /v1/photos/:id': {
    leaves: 'photo.delete',
    call: async () => {
      const { person, id } = await withPhoto(at);
      return () => person.send('DELETE', `/v1/photos/${id}`);
    },
  },
  'POST /v1/verifications': {
    leaves: 'verification.submit',
    call: async () => {
      const person = await signIn(at().url);
      const input = await makeInput(person);
      return () => submit(person, input);
    },
  },
  'POST /v1/verifications/comparison': {
    leaves: 'photo.reading-read',
    call: async () => {
      const { person, id } = await withPhoto(at);
      const typed = { name: '', idNumber: '', validFrom: '', validUntil: null };
      return () => person.post('/v1/verifications/comparison', { ...typed, frontPhotoId: id, backPhotoId: null });
    },
  },
  'GET /v1/verifications/current': masked,
  'GET /v1/verifications/:id/form': {
    leaves: 'verification.form-read',
    call: async () => {
      const { person, verification } = await submitted(at().url);
      await person.post(`/v1/verifications/${verification.id}/withdrawal`);
      return () => person.get(`/v1/verifications/${verification.id}/form`);
    },
  },
  'POST /v1/verifications/:id/withdrawal': {
    leaves: 'verification.withdraw',
    call: async () => {
      const { person, verification } = await submitted(at().url);
      return () => person.post(`/v1/verifications/${verification.id}/withdrawal`);
    },
  },
});
