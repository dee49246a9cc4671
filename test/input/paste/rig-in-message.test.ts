import { describe, expect, test } from 'vitest';
import { rigInMessage } from '../../../src/input/paste/rig-in-message.ts';
import { MESSAGES } from '../tables/messages.ts';
import { saidRig } from '../../support/said-rigs.ts';
import { realFinder as finder } from '../../support/real-finder.ts';

describe('the rig of a message', () => {
  test.each([
    ['Hi guys, I have 6x 3070 drawing 1200W at the wall, is it worth it?', '6x RTX 3070 drawing 1200W at the wall'],
    ['my 4090 makes $800 a month on io.net!', 'RTX 4090'],
    ['selling six 3060 ti and two 3090s, 850W PSU', '6x RTX 3060 Ti + 2x RTX 3090'],
    ['rig: 4x RTX 3090, 3x3070. power 1.9kW at the plug, 24/7', '4x RTX 3090 + 3x RTX 3070 1.9kW at the plug 24/7'],
    ['got 12 cards: 8x 1660 super, 4x 1080ti', '8x GTX 1660 Super + 4x GTX 1080 Ti'],
    ['7900xtx*2', '2x RX 7900 XTX'],
    ['used 3090 for $650, power limited to 280w, what would it make?', 'RTX 3090 280W limit'],
    ['mixed rig here: 3 1660s, 2 2060s and a 3060ti', 'RTX 3060 Ti + 3 1660s + 2 2060s'],
    ['8 gpu rig, all 5700 XT Red Dragon', '8x RX 5700 XT'],
    ['rig of six 3070s, two of them broken', '6x RTX 3070'],
    ['My laptop has a 4070 8gb, can I rent it out?', 'RTX 4070 Laptop'],
    ['my desktop has a 4070, my laptop not', 'RTX 4070'],
    ['selling a 3080, 12gb', 'RTX 3080 12GB'],
    ["now I have 2 5070 ti's", '2x RTX 5070 Ti'],
    ['thinking of going from a 3090 to my 4090', 'RTX 3090 + RTX 4090'],
    ['two dozen 1080 ti', '24x GTX 1080 Ti'],
    ['ферма 6 карт 3070, из розетки 780 вт', '6x RTX 3070 розетки 780 вт'],
    ['Mam koparkę na 8 kartach RTX 3070, pobór 1000W z gniazdka', '8x RTX 3070 1000W z gniazdka'],
    ['tenho 4 placas RX 6600 e 2 RX 6700 XT no mesmo rig', '4x RX 6600 + 2x RX 6700 XT'],
    ['6 tane 3060 ti var, prizden 700w çekiyor', '6x RTX 3060 Ti prizden 700w'],
    ['Hab 6 Stück 3070 bei 720 Watt an der Steckdose', '6x RTX 3070 bei 720 Watt an der Steckdose'],
    ['Selling: MSI Gaming X Trio 3080 10GB, boxed, £330', 'RTX 3080 10GB'],
  ])('%s: %s', (text, rig) => {
    expect(rigInMessage(text, finder)?.typed).toBe(rig);
  });

  test.each([
    'Hi guys, I have 6x 3070 drawing 1200W at the wall',
    'mixed rig: 2x 2080ti, 1x 1080ti, 3x 1070',
    'running 4x 3060ti (LHR) + 2x 3070 on one board',
    'una 4090 y dos 3090',
  ])('%j with a word more, and with each joint filled, is the same rig', (text) => {
    const rig = rigInMessage(text, finder)?.typed;
    for (const filled of [
      `blorf ${text}`,
      `${text} blorf`,
      text.replaceAll(', ', ', blorf '),
      `blorf. ${text}. Blorf!`,
    ]) {
      expect([filled, rigInMessage(filled, finder)?.typed]).toStrictEqual([filled, rig]);
    }
  });

  test('a card that is named again is the same card', () => {
    expect(rigInMessage('**5090** rig, `3x 5090`. The 5090 is loud', finder)?.typed).toBe('3x RTX 5090');
  });

  test('what may be several cards stays as it was written, so that it can be asked', () => {
    expect(rigInMessage('I made 300 in 5 hours with an a100', finder)?.typed).toBe('a100');
  });

  test('where no card is looked for any more, that is said', () => {
    const numbers = Array.from({ length: 150 }, (_, at) => `580 ${at} blorf`).join(' ');
    const said = rigInMessage(`my 4090, ${numbers} and a 3090`, finder);
    expect(said?.leftOut.map(({ why }) => why)).toContain('rest');
  });

  test('what a program printed stays as it is', () => {
    const printed = 'look:\nGPU 0: NVIDIA GeForce RTX 3070 (UUID: GPU-1)\nGPU 1: NVIDIA GeForce RTX 3070 (UUID: GPU-2)';
    expect(rigInMessage(printed, finder)?.typed).toBe(printed);
  });

  test.each(['hello there', '', 'I paid 1500 in 2023', 'my mac studio 96gb'])('%j names no card', (text) => {
    expect(rigInMessage(text, finder)).toBeUndefined();
  });
});

describe('cards that are not there together', () => {
  test.each(MESSAGES)('“$typed”: $answered ($reason)', ({ typed, answered }) => {
    expect(saidRig(typed)).toBe(answered);
  });

  test.each(MESSAGES)('“$typed” with a word more drops no card in silence', ({ typed }) => {
    const named = modelsIn(typed);
    for (const { index } of typed.matchAll(/\s/gu)) {
      const text = `${typed.slice(0, index)} blorf ${typed.slice(index)}`;
      const said = modelsIn(text);
      const isSaid = rigInMessage(text, finder)?.leftOut.some(({ why }) => why === 'unread') === true;
      expect([text, isSaid ? named : said]).toStrictEqual([text, named]);
    }
  });
});

/** Each model that is counted or said to be left out. */
function modelsIn(text: string): readonly string[] {
  const said = rigInMessage(text, finder);
  const written = [said?.typed ?? '', ...(said?.leftOut ?? []).map((each) => each.written)].join(' + ');
  const models = [...written.matchAll(/\d{3,4}(?: (?:Ti|XT|Super))*/gu)].map(([model]) => model);
  return [...new Set(models)].toSorted();
}
