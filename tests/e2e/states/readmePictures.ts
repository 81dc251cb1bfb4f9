import { pictureName } from './pictureName.ts'

/** The pictures of the README, each with the one of a state, or of a sheet, that it is a copy of. */
export const readmePictures: Readonly<Record<string, string>> = {
  'visit.png': pictureName('visit', 'the example', 'en-light'),
  'visit-half-filled.png': pictureName('visit', 'half filled', 'en-light'),
  'visit-half-filled-dark-spanish.png': pictureName('visit', 'half filled', 'es-dark'),
  'visit-patient.png': pictureName('visit', 'patient wording', 'en-light'),
  'visit-paper.png': pictureName('visit', 'fast entry', 'en-light'),
  'visit-emergency.png': pictureName('visit', 'emergency', 'en-light'),
  'visit-close-call.png': pictureName('visit', 'close call', 'en-light'),
  'visit-nothing-fits.png': pictureName('visit', 'nothing fits', 'en-light'),
  'kept-visits.png': pictureName('kept', 'one to read', 'en-light'),
  'causes.png': pictureName('causes', 'entry', 'en-light'),
  'causes-compare.png': pictureName('compare', 'three', 'en-light'),
  'causes-search-typo-dark.png': pictureName('causes', 'search with a typo', 'en-dark'),
  'palette.png': pictureName('causes', 'search of questions and deeds', 'en-light'),
  'handout-page.png': 'handout-page.png',
  'handout-spanish.png': 'handout-spanish.png',
  'handout-beside-1.png': 'handout-beside-1.png',
  'handout-large-1.png': 'handout-large-1.png',
  'handout-must-not-miss.png': 'handout-must-not-miss.png',
  'handout-stretches-1.png': 'handout-stretches-1.png',
  'form-en-1.png': 'form-en-1.png',
}
