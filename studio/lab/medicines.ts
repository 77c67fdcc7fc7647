/** Substances of approved medicines that a person may take home or be given against an overdose, pain or withdrawal. */
export const MEDICINES: readonly string[] = [
  'buprenorphine',
  'methadone',
  'morphine',
  'lofexidine',
  'naltrexone',
  'naloxone',
  'nalmefene',
]
