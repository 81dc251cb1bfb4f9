import { mostLogoPixels, mostLogoSide } from '../../../shared/handout/logo.ts'

/** Whether an image is larger than a logo may be; asked before anything is unpacked. */
export function hasTooManyPixels(width: number, height: number): boolean {
  return width > mostLogoSide || height > mostLogoSide || width * height > mostLogoPixels
}
