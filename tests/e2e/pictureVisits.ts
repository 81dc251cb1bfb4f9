import type { IntakeAnswers } from '../../src/shared/intake/intakeAnswer.ts'

/** Visits whose pictures show what the product says where it matters, by the picture's name. */
export const pictureVisits: Readonly<Record<string, IntakeAnswers>> = {
  'visit-emergency': {
    'pain-severity': 7, 'burning-or-electric-pain': true, 'pain-site': ['buttock', 'thigh-back'], 'side': 'both-sides', 'radiates-below-knee': true,
    'numbness': true, 'saddle-numbness': true, 'bladder-or-bowel-change': false, 'both-legs-weak-or-numb': false, 'fever': false, 'age': 46, 'sex': 'female',
  },
  'visit-close-call': {
    'symptom-duration': 'over-6-weeks', 'symptom-course': 'stable', 'onset-type': 'gradual', 'onset-after-injury-or-fall': false, 'pain-severity': 5,
    'constant-rest-pain': false, 'pain-site': ['groin-front'], 'side': 'one-side', 'worse-deep-hip-bend': true, 'relief-with-rest': true,
    'muscle-weakness': false, 'fever': false, 'limp': false, 'repetitive-training': false, 'age': 47, 'sex': 'male', 'bone-blood-supply-risk': false, 'long-term-steroid': false,
  },
  'visit-nothing-fits': {
    'symptom-duration': 'over-6-weeks', 'symptom-course': 'stable', 'onset-type': 'gradual', 'burning-or-electric-pain': true, 'pain-site': ['outer-thigh'],
    'side': 'one-side', 'radiates-below-knee': false, 'radiates-from-back': false, 'numbness': true, 'tingling': true, 'muscle-weakness': false,
    'saddle-numbness': false, 'bladder-or-bowel-change': false, 'fever': false, 'age': 44, 'sex': 'male',
  },
}
