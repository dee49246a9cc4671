/** One text about a rig and what becomes of it: its cards, or what is offered. */
interface RigRow {
  readonly typed: string;
  readonly answered: string;
  readonly reason: string;
}

export interface RigKind {
  readonly kind: string;
  readonly rows: readonly RigRow[];
}

/** What people type and paste about rigs. `docs/what-is-understood.md` is made of it. */
export const RIG_KINDS: readonly RigKind[] = [
  {
    kind: 'Counts and joins',
    rows: [
      { typed: '6x 3070', answered: '6× RTX 3070', reason: 'the count first' },
      { typed: '3070 x6', answered: '6× RTX 3070', reason: 'the count behind' },
      { typed: '5700xt*3 5600xt*2', answered: '3× RX 5700 XT + 2× RX 5600 XT', reason: 'stars' },
      { typed: '4090×2', answered: '2× RTX 4090', reason: 'a times sign' },
      { typed: '8卡 4090', answered: '8× RTX 4090', reason: 'Chinese' },
      { typed: 'quad 3090', answered: '4× RTX 3090', reason: 'a word' },
      { typed: 'triple 3080', answered: '3× RTX 3080 10GB', reason: 'a word' },
      { typed: '3090, 3 of them', answered: '3× RTX 3090', reason: 'a sentence' },
      {
        typed: '5 card 1060 3g and 4 card p106',
        answered: '5× GTX 1060 3GB + 4× P106-100',
        reason: 'counted as cards',
      },
      { typed: '6 gpus 3070', answered: '6× RTX 3070', reason: 'counted as GPUs' },
      { typed: '2 Vega 56 y 4 RX 570', answered: '2× RX Vega 56 + 4× RX 570 8GB', reason: 'Spanish' },
      { typed: '2x 4090 und 3080', answered: '2× RTX 4090 + 1× RTX 3080 10GB', reason: 'German' },
      { typed: '3070 e 3080', answered: '1× RTX 3070 + 1× RTX 3080 10GB', reason: 'Italian' },
      { typed: '2x 3070 och 3080', answered: '2× RTX 3070 + 1× RTX 3080 10GB', reason: 'Swedish' },
      { typed: '2x 3070 и 3080', answered: '2× RTX 3070 + 1× RTX 3080 10GB', reason: 'Russian' },
      { typed: '2 rigs of 6x 3070', answered: '12× RTX 3070', reason: 'as many of each' },
      { typed: '4 rigs with 8x 3060 ti', answered: '32× RTX 3060 Ti', reason: 'as many of each' },
      { typed: '2 rigs: 6x 3070 + 2x 3080', answered: '12× RTX 3070 + 4× RTX 3080 10GB', reason: 'mixed' },
      { typed: '6x3070 x2', answered: 'asks: 12x RTX 3070', reason: 'twelve, or a slip' },
      { typed: '3060ti-4, 3070-2', answered: 'asks: 4x RTX 3060 Ti, 3070-2', reason: 'dashes for counts' },
      {
        typed: '2x RTX 3090 blorf',
        answered: 'asks: 2x RTX 3090 | 2x RTX 3090 Ti',
        reason: 'a word that we do not know',
      },
      { typed: 'two 4090 y una 3080', answered: '2× RTX 4090 + 1× RTX 3080 10GB', reason: 'Spanish' },
      { typed: 'zwei 3080 und eine 3070', answered: '2× RTX 3080 10GB + 1× RTX 3070', reason: 'German' },
      { typed: '3 rigs, 8x 3060 each', answered: '24× RTX 3060 12GB', reason: 'as many of each' },
      { typed: '2 farms of 6x 5700xt', answered: '12× RX 5700 XT', reason: 'as many of each' },
      { typed: '3090, four of them', answered: '4× RTX 3090', reason: 'a sentence' },
      { typed: '1x 4090 1x 3090', answered: '1× RTX 4090 + 1× RTX 3090', reason: 'each with its count' },
      { typed: '6-3070', answered: 'asks: 6x RTX 3070', reason: 'a dash between the two' },
      { typed: '4090 four', answered: 'asks: 4x RTX 4090', reason: 'a count as it is spoken' },
      { typed: 'server with 8x 4090', answered: '8× RTX 4090', reason: 'what it is in' },
      { typed: 'ich habe 6 3070', answered: '6× RTX 3070', reason: 'German' },
      { typed: 'у меня 6 3070', answered: '6× RTX 3070', reason: 'Russian' },
      { typed: '我有6张3070', answered: '6× RTX 3070', reason: 'Chinese' },
      { typed: '3070六张', answered: '6× RTX 3070', reason: 'a count in words' },
      { typed: '6枚の3070', answered: '6× RTX 3070', reason: 'Japanese' },
      { typed: '🖥️ 2x 4090 🔥', answered: '2× RTX 4090', reason: 'pictures' },
      { typed: '2x 3080 ja 3x 3070', answered: '2× RTX 3080 10GB + 3× RTX 3070', reason: 'Finnish' },
      { typed: '2 3080 con 1 3070', answered: '2× RTX 3080 10GB + 1× RTX 3070', reason: 'Spanish' },
      { typed: '3090x2 nvlink', answered: '2× RTX 3090', reason: 'joined by a bridge' },
      { typed: 'blorf 6 3070', answered: 'asks: 6x RTX 3070', reason: 'a word that we do not know, before' },
      { typed: '6x 3070 120w each', answered: 'asks: 6x 3070 720W wall', reason: 'watts of each card' },
    ],
  },
  {
    kind: 'What programs print',
    rows: [
      { typed: 'GPU 0: NVIDIA GeForce RTX 3090', answered: '1× RTX 3090', reason: 'nvidia-smi -L' },
      {
        typed: 'GPU 0: NVIDIA GeForce RTX 3070 (UUID: GPU-1) GPU 1: NVIDIA GeForce RTX 3070 (UUID: GPU-2)',
        answered: '2× RTX 3070',
        reason: 'two, in one line',
      },
      {
        typed: 'NVIDIA GeForce RTX 5060 Ti, 16311 MiB',
        answered: '1× RTX 5060 Ti 16GB',
        reason: 'the memory says which',
      },
      { typed: 'NVIDIA L40S, 595.71.05, 46068 MiB', answered: '1× L40S', reason: 'with the driver' },
      { typed: 'TU116 [GeForce GTX 1660 Ti]', answered: '1× GTX 1660 Ti', reason: 'lspci' },
      { typed: 'GA104 [GeForce RTX 3070 Ti Laptop GPU]', answered: '1× RTX 3070 Ti Laptop', reason: 'lspci' },
      {
        typed:
          '03:00.0 VGA compatible controller [0300]: NVIDIA Corporation GA106 [GeForce RTX 3060] [10de:2503] (rev a1)',
        answered: '1× RTX 3060 12GB',
        reason: 'lspci -nn',
      },
      { typed: '[10de:2bb4]', answered: '1× RTX PRO 6000 Max-Q', reason: 'an id alone' },
      {
        typed: 'Navi 21 [Radeon RX 6800/6800 XT / 6900 XT] (rev c3)',
        answered: 'asks: RX 6800 | RX 6800 XT | RX 6900 XT',
        reason: 'one chip, three cards',
      },
      {
        typed: 'Ellesmere [Radeon RX 470/480/570/570X/580/580X/590] (rev e7)',
        answered: 'asks: RX 470 8GB | RX 480 8GB | RX 570 8GB | RX 580 8GB | RX 590',
        reason: 'one chip, many cards',
      },
      {
        typed: 'AMD Radeon RX 7900 XTX (0x1002:0x744C:0xC8)',
        answered: '1× RX 7900 XTX',
        reason: 'the name says more than the id',
      },
      {
        typed: 'GPU #0: NVIDIA GeForce RTX 5070 Ti [busID: 1] [arch: sm120]',
        answered: '1× RTX 5070 Ti',
        reason: 'a miner',
      },
      {
        typed: 'GPU #0: Gigabyte RTX 3070 - 61.2 MH/s, [T:55C, P:120W, F:60%, E:510kH/W]',
        answered: '1× RTX 3070',
        reason: 'T-Rex',
      },
      { typed: 'GPU0: nvidia geforce rtx 3090 [busid: 1]', answered: '1× RTX 3090', reason: 'SRBMiner' },
      { typed: 'Q RTX 6000', answered: '1× Quadro RTX 6000', reason: 'Vast.ai’s name' },
      { typed: 'AMD Instinct MI300X OAM', answered: '1× Instinct MI300X', reason: 'RunPod’s name' },
      { typed: 'GeForce RTX 3080 Lite Hash Rate', answered: '1× RTX 3080 10GB', reason: 'lspci’s name' },
      { typed: 'AMD Radeon RX 580 Series', answered: '1× RX 580 8GB', reason: 'the device manager' },
      { typed: 'NVIDIA A100-SXM4-80GB, 81920 MiB', answered: '1× A100 80GB SXM', reason: 'nvidia-smi' },
      { typed: 'Tesla T4, 15360 MiB, 70.00 W', answered: '1× Tesla T4', reason: 'nvidia-smi with watts' },
      {
        typed: 'GA104',
        answered: 'asks: RTX 3060 Ti | RTX 3070 | RTX 3070 Ti',
        reason: 'the cards that have the chip',
      },
      {
        typed: '|   0  NVIDIA GeForce RTX 3080        Off | 00000000:01:00.0 Off |                  N/A |',
        answered: '1× RTX 3080 10GB',
        reason: 'a row of nvidia-smi',
      },
      {
        typed:
          '|   0  NVIDIA GeForce RTX 3080 Off | 00000000:01:00.0 Off | N/A | | 30% 55C P2 221W / 320W | 4550MiB / 12288MiB | 100% Default | |   1  NVIDIA GeForce RTX 3070 Off | 00000000:02:00.0 Off | N/A | | 30% 55C P2 120W / 220W | 4550MiB / 8192MiB | 100% Default |',
        answered: '1× RTX 3080 12GB + 1× RTX 3070',
        reason: 'the table in one line: 12 GB are no 10',
      },
      { typed: 'PCI\\\\VEN_10DE&DEV_2684&SUBSYS_88E21043&REV_A1', answered: '1× RTX 4090', reason: 'Windows' },
      {
        typed: 'GPU[0] : Card model: 0x744c',
        answered: 'asks: RX 7900 XT | RX 7900 XTX | RX 7900 GRE',
        reason: 'rocm-smi',
      },
      { typed: 'AMD Radeon(TM) RX 6900 XT', answered: '1× RX 6900 XT', reason: 'with its trade mark' },
      { typed: '0 RTX 3070 49C 60% 120W 61.5 MH', answered: '1× RTX 3070', reason: 'HiveOS' },
      {
        typed: 'nvidia RTX 3070 8192 MB · Samsung GDDR6 · 94.04.3A.40.8E · 130 W',
        answered: '1× RTX 3070',
        reason: 'minerstat',
      },
      { typed: '6x RTX 3070 8GB · 371.2 MH/s · 720W', answered: '6× RTX 3070', reason: 'a summary' },
      {
        typed: '0 GeForce RTX 3070 8GB · 55°C 60% 121W 1 GeForce RTX 3070 8GB · 56°C 60% 119W',
        answered: '2× RTX 3070',
        reason: 'HiveOS, two in one line',
      },
      { typed: 'GPU 0: GeForce RTX 4090 24217MB 128SM', answered: '1× RTX 4090', reason: 'BzMiner' },
      { typed: 'GPU #0: NVIDIA GeForce RTX 3080 Ti, 12287 MB, 80 CUs', answered: '1× RTX 3080 Ti', reason: 'SRBMiner' },
      {
        typed: 'Device 0: Name: NVIDIA GeForce RTX 3070 Address: 1:0 Vendor: NVIDIA Memory: 7982 MByte',
        answered: '1× RTX 3070',
        reason: 'lolMiner',
      },
      { typed: 'NVIDIA GeForce RTX 3080, 12288 MiB', answered: '1× RTX 3080 12GB', reason: 'the memory says which' },
      {
        typed: 'gpu: units: 2 attributes: vendor: nvidia: - model: rtx4090',
        answered: '2× RTX 4090',
        reason: 'an Akash manifest',
      },
      {
        typed: 'vendor/nvidia/model/rtx3090/ram/24Gi/interface/PCIe',
        answered: '1× RTX 3090',
        reason: 'an Akash attribute',
      },
      {
        typed: 'Navi 48 [Radeon RX 9070/9070 XT/9070 GRE]',
        answered: 'asks: RX 9070 | RX 9070 XT | RX 9070 GRE',
        reason: 'one chip, three cards',
      },
      { typed: 'gfx1100', answered: 'asks: RX 7900 GRE | RX 7900 XT | RX 7900 XTX', reason: 'ROCm’s name of a chip' },
      { typed: 'AD102', answered: 'asks: RTX 4090 | RTX 4090 D', reason: 'a chip alone' },
      {
        typed: '[1002:67df]',
        answered: 'asks: RX 470 8GB | RX 480 8GB | RX 570 8GB | RX 580 8GB | RX 590',
        reason: 'an id of many cards',
      },
      {
        typed: '[0] AMD Radeon RX 580 2048SP',
        answered: 'asks: RX 580 4GB | RX 580 8GB | Arc A580',
        reason: 'another card than the RX 580',
      },
      { typed: 'ASUS TUF-RTX4090-O24G-GAMING', answered: '1× RTX 4090', reason: 'a part number' },
      { typed: 'GV-N3060GAMING OC-12GD', answered: '1× RTX 3060 12GB', reason: 'Gigabyte’s' },
      { typed: 'GV-N307TEAGLE OC-8GD', answered: '1× RTX 3070 Ti', reason: 'Gigabyte’s, a Ti' },
      { typed: 'GV-N407TSGAMING OC-16GD', answered: '1× RTX 4070 Ti Super', reason: 'Gigabyte’s, a Ti SUPER' },
      { typed: 'GV-R67XTGAMING OC-12GD', answered: '1× RX 6700 XT', reason: 'Gigabyte’s, of AMD' },
      { typed: 'GV-RX580GAMING-8GD', answered: '1× RX 580 8GB', reason: 'Gigabyte’s, older' },
      { typed: '4x ZT-A30700H-10PLHR', answered: '4× RTX 3070', reason: 'ZOTAC’s, with a count' },
      { typed: 'ZT-A30710D-10P', answered: '1× RTX 3070 Ti', reason: 'ZOTAC’s, a Ti' },
      {
        typed: 'ZT-T20710E-10M',
        answered: 'asks: RTX 2070 | RTX 2070 Laptop | RTX 2070 Super',
        reason: 'ZOTAC’s, a Ti or a SUPER',
      },
      { typed: 'ZT-D40720E-10M', answered: '1× RTX 4070 Super', reason: 'ZOTAC’s, a SUPER' },
      { typed: 'VCG30708TFXPPB', answered: '1× RTX 3070', reason: 'PNY’s' },
      { typed: 'VCG4070TS16TFXXPB1', answered: '1× RTX 4070 Ti Super', reason: 'PNY’s, a Ti SUPER' },
      { typed: 'NED307T019P2-1046A', answered: '1× RTX 3070 Ti', reason: 'Palit’s' },
      { typed: 'NE63070S19P2-1041A', answered: '1× RTX 3070', reason: 'Palit’s, overclocked' },
      { typed: 'N306T2-08D6X-119032DH', answered: '1× RTX 3060 Ti', reason: 'INNO3D’s' },
      { typed: '08G-P5-3755-KR', answered: '1× RTX 3070', reason: 'EVGA’s' },
      { typed: '08G-P5-3785-KL', answered: '1× RTX 3070 Ti', reason: 'EVGA’s, a Ti' },
      { typed: '24G-P5-3987-KR', answered: '1× RTX 3090', reason: 'EVGA’s' },
      { typed: 'RX-68XTALFD9', answered: '1× RX 6800 XT', reason: 'XFX’s' },
      { typed: 'AXRX 6700XT 12GBD6-3DHE', answered: '1× RX 6700 XT', reason: 'PowerColor’s' },
      { typed: 'RX6800XT TCX 16GO', answered: '1× RX 6800 XT', reason: 'ASRock’s' },
      { typed: 'MSI RTX 3070 Ventus 2X OC LHR', answered: '1× RTX 3070', reason: 'as it is sold' },
      {
        typed: 'Gigabyte GeForce RTX 3060 Ti EAGLE OC D6X 8G',
        answered: '1× RTX 3060 Ti',
        reason: 'the kind of memory',
      },
      { typed: 'Radeon RX 6600 XT Challenger D 8GB OC', answered: '1× RX 6600 XT', reason: 'a D that is no card’s' },
    ],
  },
];
