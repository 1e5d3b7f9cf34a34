import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { matching } from './matching.js';

const pairs = `case_group,schema,name1,name2,is_match,quality,category,notes
a,Person,Sergi Lavrov,Sergei Lavrov,true,STRONG,,
synth_people,Person,Boris Abramovich,Roman Abramovich,false,STRONG,,
synth_people,Person,Emmanuel Marcon,Emmanuel Macron,true,MEDIUM,,
`;
const un = `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:00Z"><INDIVIDUALS><INDIVIDUAL>
<DATAID>1</DATAID><FIRST_NAME>ZEBEDEE</FIRST_NAME><SECOND_NAME>QUATERMAIN</SECOND_NAME><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
</INDIVIDUAL></INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`;
const people = 'full_name,first_name,middle_name,last_name,gender,date_of_birth,place_of_birth,nationality\n';
const ofac = {
  'sdn.csv': `1,"DOE, John","individual","SDGT"${',-0- '.repeat(8)}\r\n`,
  'alt.csv': '',
  'add.csv': '',
  'sdn_comments.csv': '',
};
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'purser-matching-'));
  await mkdir(join(dir, 'kyc', 'matching'), { recursive: true });
  await mkdir(join(dir, 'kyc', 'sanctions', 'un'), { recursive: true });
  await writeFile(join(dir, 'kyc', 'sanctions', 'un', 'UN_consolidated.xml'), un);
  await mkdir(join(dir, 'kyc', 'sanctions', 'ofac_bench'));
  for (const [name, text] of Object.entries(ofac))
    await writeFile(join(dir, 'kyc', 'sanctions', 'ofac_bench', name), text);
});
afterEach(() => rm(dir, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(dir, 'kyc', 'matching', name), text);

describe('the conformance part matching', () => {
  it('judges STRONG pairs and reports the rest as figures', async () => {
    await write('name_bench_cases.csv', pairs);
    await write(
      'positives_un_treated.csv',
      `${people}ZEBEDEE QUATREMAIN,,,,,1958,,\nSOMEBODY ELSE ALTOGETHER,,,,,,,\n`,
    );
    await write(
      'negatives_us.csv',
      `${people}Aurelia Tinkerbell,,,,,1990-01-01,,Chile\nZebedee Quatermain,,,,,1958-02-01,,Chile\n`,
    );
    await write(
      'ofac_portal_fixtures.csv',
      'query_name,result_name,ofac_score\nVLADIMIR PUTIN,"PUTIN, Vladimir",100\nA,B,-1\n',
    );
    const { run, passed, figures } = await matching.run(dir);
    expect([run, passed]).toEqual([2, 2]);
    expect(figures).toMatchObject({
      name_pairs_f1: 1,
      people_f1: 1,
      un_queries: 1,
      un_queries_not_listed: 1,
      un_recall: 1,
    });
    expect(figures).toMatchObject({ clean_people: 2, clean_alert_rate: 0.5, ofac_portal_within_5: 1 });
  });

  it('fails a STRONG pair that is told wrongly', async () => {
    await write('name_bench_cases.csv', pairs.replace('Sergei Lavrov,true', 'Sergei Lavrov,false'));
    const { failed } = await matching.run(dir);
    expect(failed.map(({ id }) => id)).toEqual(['STRONG Sergi Lavrov | Sergei Lavrov']);
  });

  it('runs nothing where there is nothing to run', async () => {
    expect(await matching.run(dir)).toMatchObject({ run: 0 });
  });
});
