/** Plain minutes of a school's leadership, as they come out of a scanned paper. */
export const PLAIN_SWEDISH = [
  'Ledningsgrupp Ekbackens skolor',
  'Minnesanteckningar',
  'Tisdagen den 24 september 2024, 12.00-16.00',
  'Plats: Stora salen',
  '',
  'Deltagare: Anna Berg, Bo Ek, Cia Lind (sekr)',
  '',
  'Beslutspunkter',
  '',
  '1. Skolskjuts',
  'Beslut: Ledningsgruppen beslutar att anta planen för skolskjuts.',
  '',
  'Informationspunkter',
  '',
  '2. Budget',
  'Bo berättar om läget. Bo ska ta fram en lista över kostnader till nästa möte. Sedan talade vi om annat.',
  '',
].join('\n');

/** Plain minutes whose å, ä and ö did not survive the scanning, but for a few. */
export const SCANNED_SWEDISH = [
  'Ledningsgrupp Ekbackens skolor',
  'Minnesanteckningar fran mote',
  'Tisdagen den 24 september 2024, 12.00-16.00',
  '',
  'Deltagare: Anna Berg, Hakan Borje, Cia Alander (sekr)',
  '',
  '1. Aterkoppling',
  'Mote aterkopplar fran forra motet. I Mote finns ett review av laroplanen. Uppf ljning sker i host.',
  'Skolorna tinka inte andra nagot i innehallet fore nasta mote.',
  '',
].join('\n');

export const PLAIN_ENGLISH = [
  '# Harbour board meeting 2024-09-24',
  '',
  '## Attendees',
  '',
  '- Ann Hill',
  '- Bob Cole',
  '',
  '## Notes',
  '',
  '- The quay is in a bad state. The board decided to repair the north quay. It will take a year.',
  '',
  '## Action items',
  '',
  '- [ ] Ann Hill: Ask for offers',
  '',
].join('\n');
