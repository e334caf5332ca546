import { maskIdNumber, maskName } from '../../domain/identity/mask';
import { rejectionReason } from '../../domain/review/rejection-reasons';
import { makePerson } from '../support/people';
import { backPhoto, frontPhoto } from '../support/specimen';
import { approve, claimNext, disclose, refuse, signInToDesk } from './support/desk';
import { confirmAndSubmit, fillIn, goToForm, seen, sees, signIn, typeInto, uploadPhoto } from './support/person';
import { browserTests } from './support/screens';

const browserTest = browserTests();

browserTest(
  'R1 R2 R4 R5 R6 R9 R10 R11 R15 a person is refused by an agent, puts it right, and is verified with masked data',
  async (screens) => {
    const person = makePerson();
    const phone = await screens.phone();
    await signIn(phone, screens.url, 'story');
    await goToForm(phone);
    await fillIn(phone, { ...person, name: '王小样' });
    await confirmAndSubmit(phone);
    await sees(phone, '审核中');
    await sees(phone, /预计.+月.+日前完成/);

    const desk = await screens.desk();
    await signInToDesk(desk, screens.url, 'agent');
    await claimNext(desk);
    await sees(desk, maskName('王小样'));
    expect(await desk.content()).not.toContain('王小样');
    await disclose(desk);
    await sees(desk, '王小样');
    await refuse(desk, { data_mismatch: ['name'], photo_unclear: ['backPhotoId'] }, '背面有反光');

    await phone.reload();
    await sees(phone, rejectionReason('data_mismatch').message['zh-CN']);
    await sees(phone, rejectionReason('photo_unclear').message['zh-CN']);
    await sees(phone, '背面有反光');
    await seen(phone, '#fix').click();
    await seen(phone, '#photo-front-kept').waitFor();
    expect((await seen(phone, '#id-number').inputValue()).replaceAll(' ', '')).toBe(person.idNumber);
    expect(await seen(phone, '#name').inputValue()).toBe('王小样');
    await typeInto(phone, '#name', person.name);
    await uploadPhoto(phone, 'front', await frontPhoto(person));
    await uploadPhoto(phone, 'back', await backPhoto(person));
    await confirmAndSubmit(phone);

    await claimNext(desk);
    await approve(desk);

    await phone.reload();
    await seen(phone, '#see-real-name').click();
    await sees(phone, '已实名');
    await sees(phone, maskName(person.name));
    await sees(phone, maskIdNumber(person.idNumber));
    expect(await phone.content()).not.toContain(person.idNumber);
  },
);
