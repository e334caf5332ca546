import type { ObjectionCatalogue } from './zh-CN';

export const en: ObjectionCatalogue = {
  objection: {
    title: 'Clearing announced',
    openTitle: 'Somebody asks to clear this account’s real name',
    openNote: 'They proved with the ID card that they are its holder. You can object before {moment}.',
    openLateNote:
      'They proved with the ID card that they are its holder. The time set has passed, but the review has not begun: you can still object.',
    what: 'What happens',
    whatIfNothing:
      'If you do nothing, two of our staff review it afterwards; both must agree. Once cleared, payment in this account stops, and it cannot be undone',
    whatIfObject: 'If you object, the clearing stops, and a senior looks at both sides before deciding',
    whatIfYou: 'If it was you, in another account of yours, there is nothing to do',
    heading: 'It was not me',
    words: 'What happened',
    wordsHint: 'For example: I have had my ID card all the time and asked for nothing elsewhere',
    wordsNote: 'For customer service; the other side does not see it. Please write no ID numbers or passwords.',
    wordsMissing: 'Please say what happened, so that customer service can look into it',
    object: 'Object',
    objecting: 'Sending',
    question: 'Object to the clearing?',
    questionNote: 'The clearing stops, and a senior decides after looking into it. An objection cannot be taken back.',
    objectedTitle: 'You objected',
    objectedNote:
      'The clearing has stopped. A senior looks at both sides and decides by {date}. Until then nothing changes.',
    yourWords: 'What you wrote',
    passedTitle: 'The time to object is over',
    passedNote:
      'Two of our staff review the request one after the other; both must agree. Ask customer service if you have questions.',
    overruledTitle: 'The objection was not upheld',
    overruledNote:
      'A senior looked at both sides. The request goes on: two of our staff review it one after the other, and both must agree. If you disagree, contact customer service with your ID card.',
    endedTitle: 'Nothing was cleared',
    endedNote: 'That request has ended. Your real name has not changed and goes on working.',
    clearedTitle: 'This account’s real name was cleared',
    clearedNote: 'Your account is still there; payment has stopped. You can verify it again with your own ID card.',
    none: 'Nobody asks to clear this account’s real name',
    verify: 'Verify again',
  },
};
