import { route } from '../http/routes';
import { idParams } from '../http/schemas';
import { deletePhoto } from './erase-photo';
import { photo, photoList, photoQuery, photoUpload, photoUploadRefusals, side } from './photo-schema';
import { readPhotos } from './read-photos';
import { receiveOne } from './receive-one';
import { uploadPhoto } from './upload-photo';
import { viewPhoto } from './view-photo';

export const photoRoutes = [
  route({
    method: 'post',
    path: '/v1/photos',
    tag: 'Photos',
    summary: 'Store one photo: judged and read at once',
    who: 'person',
    multipart: photoUpload,
    idempotent: true,
    answers: { 201: photo },
    refusals: [...photoUploadRefusals],
    async handle({ deps, person, language, ctx }) {
      const { accountId } = person;
      const idempotencyKey = ctx.get('Idempotency-Key');
      const body = await receiveOne(ctx.req, side, (received) =>
        uploadPhoto(deps, { accountId, ...received, idempotencyKey, language }),
      );
      return { status: 201, body };
    },
  }),
  route({
    method: 'get',
    path: '/v1/photos',
    tag: 'Photos',
    summary: 'Your photos; `unused=true`: those that belong to no submission yet',
    who: 'person',
    query: photoQuery,
    answers: { 200: photoList },
    refusals: [],
    handle: async ({ deps, person, query, language }) => ({
      status: 200,
      body: { photos: await readPhotos(deps, person.accountId, query.unused === 'true', language) },
    }),
  }),
  route({
    method: 'get',
    path: '/v1/photos/:id/content',
    tag: 'Photos',
    summary: 'The picture: for its owner, and for staff who hold its case',
    who: 'person-or-staff',
    may: 'photo.view',
    params: idParams,
    answers: { 200: 'jpeg' },
    refusals: ['not_found', 'case_not_yours', 'not_allowed'],
    handle: async ({ deps, params, person, staff }) => ({
      status: 200,
      body: await viewPhoto(deps, params.id, { person, staff }),
    }),
  }),
  route({
    method: 'delete',
    path: '/v1/photos/:id',
    tag: 'Photos',
    summary: 'Erase one of your unused photos',
    who: 'person',
    params: idParams,
    answers: { 204: null },
    refusals: ['not_found', 'photo_in_use'],
    async handle({ deps, person, params }) {
      await deletePhoto(deps, person.accountId, params.id);
      return { status: 204 };
    },
  }),
];
