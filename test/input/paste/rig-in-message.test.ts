import { describe, expect, test } from 'vitest';
import { rigInMessage } from '../../../src/input/paste/rig-in-message.ts';
import { realFinder as finder } from '../../support/real-finder.ts';

describe('the rig of a message', () => {
  test.each([
    ['Hi guys, I have 6x 3070 drawing 1200W at the wall, is it worth it?', '6x RTX 3070 drawing 1200W at the wall'],
    ['my 4090 makes $800 a month on io.net!', 'RTX 4090'],
    ['selling six 3060 ti and two 3090s, 850W PSU', '6x RTX 3060 Ti + 2x RTX 3090'],
    ['rig: 4x RTX 3090, 3x3070. power 1.9kW at the plug, 24/7', '4x RTX 3090 + 3x RTX 3070 1.9kW at the plug 24/7'],
    ['got 12 cards: 8x 1660 super, 4x 1080ti', '8x GTX 1660 Super + 4x GTX 1080 Ti'],
    ['7900xtx*2', '2x RX 7900 XTX'],
  ])('%s: %s', (text, rig) => {
    expect(rigInMessage(text, finder)).toBe(rig);
  });

  test('a card that is named again is the same card', () => {
    expect(rigInMessage('**5090** rig, `3x 5090`. The 5090 is loud', finder)).toBe('3x RTX 5090');
  });

  test('what may be several cards stays as it was written, so that it can be asked', () => {
    expect(rigInMessage('I made 300 in 5 hours with an a100', finder)).toBe('a100');
  });

  test('what a program printed stays as it is', () => {
    const printed = 'look:\nGPU 0: NVIDIA GeForce RTX 3070 (UUID: GPU-1)\nGPU 1: NVIDIA GeForce RTX 3070 (UUID: GPU-2)';
    expect(rigInMessage(printed, finder)).toBe(printed);
  });

  test.each(['hello there', '', 'I paid 1500 in 2023', 'my mac studio 96gb'])('%j names no card', (text) => {
    expect(rigInMessage(text, finder)).toBeUndefined();
  });
});
