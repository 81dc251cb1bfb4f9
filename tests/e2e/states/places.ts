import type { StatePlace } from './viewState.ts'
import { causesPlace } from './causesPlace.ts'
import { comparePlace } from './comparePlace.ts'
import { handoutPlace } from './handoutPlace.ts'
import { keptPlace } from './keptPlace.ts'
import { lockPlace } from './lockPlace.ts'
import { settingsPlace } from './settingsPlace.ts'
import { shellPlace } from './shellPlace.ts'
import { visitPlace } from './visitPlace.ts'

/** Every place with every state, once: axe judges them and pictures are made of them. The shell's last state ends the app's use. */
export const places: readonly StatePlace[] = [causesPlace, comparePlace, visitPlace, keptPlace, handoutPlace, settingsPlace, lockPlace, shellPlace]
