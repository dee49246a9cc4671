import { describe } from 'vitest';
import type { Asked } from '../support/asked-answers.ts';
import { expectAnswers } from '../support/asked-answers.ts';

// 6 cards × 4 GB = 24 GB; 20.3 TFLOPS ÷ 2.5 a lane = 8 lanes.
const ELIGIBLE: readonly Asked[] = [
  [
    'eligible',
    { gpu: '6x 3070 frame, x1 risers, 8gb ram' },
    [
      /Nosana \(12 GB of RAM \(yours: 8\); one card per PC, so 1 of 6\)/,
      /Vast\.ai \(24 GB of RAM \(yours: 8\).*8 PCIe lanes a card \(yours: 1\)/,
      /Salad \(Windows/,
      /NiceHash/,
      /cheapest fix:\*\* \d+ GB of RAM/i,
    ],
  ],
  [
    'eligible',
    { gpu: 'can i rent my 7900xtx', rate: '$0.15' },
    [
      /Vast\.ai \(Ubuntu/,
      /filters/,
      /Pictor/,
      /not this card.*Nosana/i,
      /Salad.*takes NVIDIA only/,
      /would lose about \$0\.9/,
    ],
  ],
  ['eligible', { gpu: '4090 laptop' }, [/16 GB/, /Vast\.ai \(Ubuntu.*dedicated machine/, /Salad \(Windows/]],
  [
    'eligible',
    { gpu: 'undervolted 4090 320w' },
    [/Not as it is:\*\* Salad/, /degraded/, /no container jobs/, /no rule is known/],
  ],
  ['eligible', { gpu: 'mac studio 96gb' }, [/no GPU network/i, /Darkbloom/, /48 GB/, /cents a day/]],
  [
    'eligible',
    { gpu: '4090', os: 'Windows 11', ports: false, ram: 16 },
    [/Vast\.ai \(Linux \(yours: Windows\), a public address|Vast\.ai \(Linux \(yours: Windows\); a public address/],
  ],
  ['eligible', { gpu: '3090', 'part-time': true }, [/part-time\*\* fits Salad/i, /costs pay or standing at .*Vast/]],
  ['eligible', { gpu: 'h100 sxm', ram: 512 }, [/Vast/]],
  ['eligible', { gpu: 'banana' }, [/no card called|type a model/]],
  [
    'eligible',
    { gpu: '5090, ubuntu on wsl2' },
    [/Nosana \(Native Linux.*yours: Windows|Nosana \(Linux \(yours: Windows\)/],
  ],
  ['eligible', { gpu: '4090', os: 'TempleOS' }, [/no system that we know/]],
  [
    'eligible',
    { gpu: 'linux headless 3060 ti, 40 Mbit upload' },
    [
      /Vast\.ai \(.*verified only with 100 Mbit\/s of upload \(yours: 40\)/,
      /Nosana \(50 Mbit\/s of upload \(yours: 40\)/,
      /Salad \(Windows \(yours: Linux\)/,
    ],
    [/update first/i],
  ],
  ['eligible', { gpu: 'rtx 2060 6gb' }, [/Vast\.ai \(.*verified only with 7 GB of VRAM \(yours: 6\)/]],
  // 8 cards × 4 GB = 32 GB
  ['eligible', { gpu: '8x A4000 in one server' }, [/Vast\.ai \(Ubuntu.*32 GB of RAM/]],
  [
    'eligible',
    { gpu: '4090', os: 'ubuntu', driver: '560', cuda: 'CUDA Version: 11.8' },
    [
      /verified only with CUDA 12 \(yours: 11\.8\)/,
      /Update first:\*\* miners of .*Pearl.* want NVIDIA driver 580 \(yours: 560\)/,
    ],
  ],
  [
    'eligible',
    {
      gpu: '| NVIDIA-SMI 535.154.05   Driver Version: 535.154.05   CUDA Version: 12.2 | 0  NVIDIA GeForce RTX 3090   On | 00000000:01:00.0 Off | 30%   45C    P2   220W / 350W | 9000MiB / 24576MiB | 99% Default |',
    },
    [/Where the RTX 3090/, /driver 580 \(yours: 535\)/],
    [/verified only/],
  ],
  ['eligible', { gpu: '3090', driver: 'newest' }, [/no NVIDIA driver that we know/]],
  ['eligible', { gpu: '3090', cuda: 'yes' }, [/no CUDA version that we know/]],
  [
    'eligible',
    { gpu: '3090 in nigeria' },
    [/Paid in Nigeria\?\*\* No network publishes/, /Vast\.ai: Wherever Wise, PayPal or Stripe/, /residential address/],
  ],
  ['eligible', { gpu: 'can i join runpod with 3090' }, [/RunPod.*: no: closed to new hosts\.\*\*/i]],
  [
    'eligible',
    { gpu: '3090', network: 'salad', os: 'ubuntu' },
    [/Salad: not as it is: wants Windows \(yours: Linux\)/],
  ],
  ['eligible', { gpu: '3090', network: 'kaspa' }, [/is a coin/]],
  [
    'eligible',
    { gpu: '4x 3090 mixed with 2x 3080, 64gb ram ubuntu' },
    [/Vast\.ai \(.*cards of one model/, /Nosana \(.*1 of 6/],
  ],
  [
    'eligible',
    { gpu: '4090 in a vm, ubuntu' },
    [/In a virtual machine:\*\*/, /Vast\.ai: A dedicated machine/, /Lium: Bare metal/],
  ],
  ['eligible', { gpu: '8x H100 SXM' }, [/In a data centre\*\* .*(?:Aethir|Chutes|Targon)/]],
  ['eligible', { gpu: 'rx 6800 xt hiveos' }, [/Lium, Nosana.*takes NVIDIA only/], [/not on its list; takes/]],
  ['eligible', { gpu: '3090', country: 'Atlantis' }, [/no country called “Atlantis”/]],
  [
    'eligible',
    { gpu: 'behind cgnat' },
    [/Not as it is:\*\* .*Vast\.ai \(a public address/, /No rule against it:.*HomeNode/, /which card/i],
  ],
];

describe('what members ask', () => {
  expectAnswers(ELIGIBLE);
});
