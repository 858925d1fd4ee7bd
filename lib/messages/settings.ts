/** The reader's settings. */
import * as z from 'zod/mini';

export const settingsSchema = z.object({
  language: z.enum(['auto', 'zh', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** The least severity that is marked on the page: `info` marks everything, `error` contradictions only. */
  inlineSeverity: z.enum(['error', 'warning', 'info']),
  /** Buttons beside the links to files, on pages that are disclosures or list them. */
  attachmentButtons: z.boolean(),
  /** Ids of checks that are not made; one that is unknown is kept, for another version may know it. */
  checksOff: z.array(z.string()),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  inlineSeverity: 'info',
  attachmentButtons: true,
  checksOff: [],
};
