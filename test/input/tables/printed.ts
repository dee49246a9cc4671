/** What a program prints of a rig, and what is read of it. */
export interface PrintedRow {
  readonly program: string;
  readonly printed: string;
  readonly answered: string;
}

/** As the programs print it, line by line; numbers of devices and of boards are made up. */
export const PRINTED: readonly PrintedRow[] = [
  {
    program: 'nvidia-smi 390',
    printed: `
| NVIDIA-SMI 390.116                Driver Version: 390.116                   |
| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |
|===============================+======================+======================|
|   0  GeForce GTX 1080 Ti Off  | 00000000:01:00.0  On |                  N/A |
| 60%   68C    P2   187W / 250W |   3210MiB / 11178MiB |     99%      Default |
+-------------------------------+----------------------+----------------------+
|   1  GeForce GTX 1070    Off  | 00000000:02:00.0 Off |                  N/A |
| 55%   64C    P2   112W / 151W |   2910MiB /  8119MiB |     99%      Default |
+-------------------------------+----------------------+----------------------+
| Processes:                                                       GPU Memory |
|    0      1234      C   ./miner                                      3100MiB |`,
    answered: '1× GTX 1080 Ti 187W board + 1× GTX 1070 112W board',
  },
  {
    program: 'nvidia-smi 470 with MIG',
    printed: `
| NVIDIA-SMI 470.57.02    Driver Version: 470.57.02    CUDA Version: 11.4     |
|-------------------------------+----------------------+----------------------+
| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |
| Fan  Temp  Perf  Pwr:Usage/Cap|         Memory-Usage | GPU-Util  Compute M. |
|                               |                      |               MIG M. |
|===============================+======================+======================|
|   0  NVIDIA A100-SXM...  On   | 00000000:07:00.0 Off |                   On |
| N/A   33C    P0    62W / 400W |     22MiB / 40536MiB |     N/A      Default |
|                               |                      |              Enabled |
+-----------------------------------------------------------------------------+
| MIG devices:                                                                |
| GPU  GI  CI  MIG |         Memory-Usage |        Vol|         Shared        |
|  0    1   0   0  |     11MiB / 20096MiB | 42      0 |  3   0    2    0    0 |
|  0    2   0   1  |     11MiB / 20096MiB | 42      0 |  3   0    2    0    0 |`,
    answered: '1× A100 40GB SXM 62W idle',
  },
  {
    program: 'nvidia-smi 535, cut names',
    printed: `
| NVIDIA-SMI 535.104.05             Driver Version: 535.104.05   CUDA Version: 12.2     |
| GPU  Name                 Persistence-M | Bus-Id        Disp.A | Volatile Uncorr. ECC |
| Fan  Temp   Perf          Pwr:Usage/Cap |         Memory-Usage | GPU-Util  Compute M. |
|=========================================+======================+======================|
|   0  NVIDIA H100 80GB HBM3          On  | 00000000:18:00.0 Off |                    0 |
| N/A   52C    P0             512W / 700W |  71022MiB / 81559MiB |     96%      Default |
|                                         |                      |             Disabled |
|   1  NVIDIA H100 80GB HBM3          On  | 00000000:2A:00.0 Off |                    0 |
| N/A   54C    P0             508W / 700W |  71022MiB / 81559MiB |     97%      Default |
|                                         |                      |             Disabled |`,
    answered: '2× H100 SXM 510W board',
  },
  {
    program: 'nvidia-smi 580 at rest',
    printed: `
| NVIDIA-SMI 580.95.05              Driver Version: 580.95.05      CUDA Version: 13.0     |
|=========================================+========================+======================|
|   0  NVIDIA GeForce RTX 5090        Off |   00000000:01:00.0 Off |                  N/A |
|  0%   34C    P8             14W /  575W |      15MiB /  32607MiB |      0%      Default |
|   1  NVIDIA GeForce RTX 5090        Off |   00000000:02:00.0 Off |                  N/A |
|  0%   35C    P8             16W /  575W |      15MiB /  32607MiB |      0%      Default |`,
    answered: '2× RTX 5090 15W idle',
  },
  {
    program: 'nvidia-smi with no figure for the draw',
    printed: `
| NVIDIA-SMI 531.41                 Driver Version: 531.41       CUDA Version: 12.1     |
| GPU  Name                      TCC/WDDM | Bus-Id        Disp.A | Volatile Uncorr. ECC |
|   0  NVIDIA GeForce RTX 3060 ...  WDDM | 00000000:01:00.0  On |                  N/A |
| N/A   47C    P8              N/A /  80W |    411MiB /  6144MiB |      2%      Default |`,
    answered: '1× RTX 3060 Laptop 80W limit',
  },
  {
    program: 'nvidia-smi, names cut off',
    printed: `
|   0  GeForce GTX 166...  Off  | 00000000:01:00.0 Off |                  N/A |
| 50%   60C    P2    81W / 125W |   2910MiB /  5944MiB |     99%      Default |
|   1  NVIDIA GeForce ...  Off  | 00000000:02:00.0 Off |                  N/A |
| 50%   60C    P2   121W / 220W |   2910MiB /  8192MiB |     99%      Default |`,
    answered:
      'asks: ' +
      ['', 'Ti ', 'Super ', 'Ti Laptop ']
        .map((model) => `GTX 1660 ${model}81W board + NVIDIA GeForce ... 121W board`)
        .join(' | '),
  },
  {
    program: 'a log, twice of the same cards',
    printed: `20261116 10:00:00 GPU #0: [01:00.0] NVIDIA GeForce RTX 3070, 7982 MB
20261116 10:00:00 GPU #1: [02:00.0] NVIDIA GeForce RTX 3070, 7982 MB
20261116 10:00:30 GPU #0: RTX 3070 - 61.20 MH/s, [T:55C, P:120W, F:60%, E:510kH/W], 12/12 R:0%
20261116 10:00:30 GPU #1: RTX 3070 - 61.30 MH/s, [T:55C, P:122W, F:60%, E:510kH/W], 11/11 R:0%
20261116 10:01:00 GPU #0: RTX 3070 - 61.20 MH/s, [T:55C, P:121W, F:60%, E:510kH/W], 14/14 R:0%
20261116 10:01:00 GPU #1: RTX 3070 - 61.30 MH/s, [T:55C, P:122W, F:60%, E:510kH/W], 13/13 R:0%`,
    answered: '2× RTX 3070 121W board',
  },
  {
    program: 'nvidia-smi, two that are mixed',
    printed: `
|   0  NVIDIA RTX A4000               On  | 00000000:41:00.0 Off |                  Off |
| 41%   58C    P2             131W / 140W |  12034MiB / 16376MiB |     99%      Default |
|   1  NVIDIA RTX A5000               On  | 00000000:61:00.0 Off |                  Off |
| 44%   66C    P2             215W / 230W |  12034MiB / 24564MiB |     99%      Default |
|   2  Tesla T4                       On  | 00000000:81:00.0 Off |                    0 |
| N/A   61C    P0              66W /  70W |   9034MiB / 15360MiB |     88%      Default |`,
    answered: '1× RTX A4000 131W board + 1× RTX A5000 215W board + 1× Tesla T4 66W board',
  },
  {
    program: 'nvidia-smi -q',
    printed: `
==============NVSMI LOG==============
Driver Version                            : 535.183.01
CUDA Version                              : 12.2
Attached GPUs                             : 2
GPU 00000000:01:00.0
    Product Name                          : NVIDIA GeForce RTX 3080
    Product Brand                         : GeForce
    Product Architecture                  : Ampere
    Serial Number                         : N/A
    GPU UUID                              : GPU-0e0b9d46-1111-2222-3333-444455556666
    PCI
        Device Id                         : 0x220610DE
        Bus Id                            : 00000000:01:00.0
    FB Memory Usage
        Total                             : 10240 MiB
        Used                              : 4321 MiB
    BAR1 Memory Usage
        Total                             : 256 MiB
    Utilization
        Gpu                               : 100 %
        Memory                            : 87 %
    GPU Power Readings
        Power Draw                        : 224.31 W
        Current Power Limit               : 230.00 W
        Requested Power Limit             : 230.00 W
        Default Power Limit               : 320.00 W
        Min Power Limit                   : 100.00 W
        Max Power Limit                   : 336.00 W
    Clocks
        Graphics                          : 1395 MHz
GPU 00000000:02:00.0
    Product Name                          : NVIDIA GeForce RTX 3080
    FB Memory Usage
        Total                             : 10240 MiB
    Utilization
        Gpu                               : 100 %
    GPU Power Readings
        Power Draw                        : 221.69 W
        Current Power Limit               : 230.00 W`,
    answered: '2× RTX 3080 10GB 223W board',
  },
  {
    program: 'nvidia-smi -q, only what may be drawn',
    printed: `
GPU 00000000:01:00.0
    Product Name                          : NVIDIA GeForce RTX 4080
    GPU Power Readings
        Power Draw                        : N/A
        Current Power Limit               : 280.00 W
        Default Power Limit               : 320.00 W`,
    answered: '1× RTX 4080 280W limit',
  },
  {
    program: 'nvidia-smi --query-gpu with units',
    printed: `index, name, uuid, temperature.gpu, utilization.gpu [%], power.draw [W], power.limit [W], memory.total [MiB]
0, NVIDIA GeForce RTX 3060 Ti, GPU-11111111-2222, 58, 100 %, 118.44 W, 120.00 W, 8192 MiB
1, NVIDIA GeForce RTX 3060 Ti, GPU-33333333-4444, 61, 100 %, 119.56 W, 120.00 W, 8192 MiB`,
    answered: '2× RTX 3060 Ti 119W board',
  },
  {
    program: 'nvidia-smi --query-gpu, nounits',
    printed: `name, power.draw [W], enforced.power.limit [W], utilization.gpu [%]
NVIDIA GeForce RTX 4070 SUPER, 198.20, 220.00, 99
NVIDIA GeForce RTX 4070 SUPER, 12.10, 220.00, 0`,
    answered: '2× RTX 4070 Super 198.2W board',
  },
  {
    program: 'nvidia-smi --query-gpu, neither head nor units',
    printed: `0, NVIDIA GeForce RTX 3090, 24576, 285.13, 61
1, NVIDIA GeForce RTX 3090, 24576, 283.90, 63`,
    answered: '2× RTX 3090',
  },
  {
    program: 'nvidia-smi -L',
    printed: `GPU 0: NVIDIA GeForce RTX 3070 (UUID: GPU-a1)
GPU 1: NVIDIA GeForce RTX 3070 (UUID: GPU-a2)
GPU 2: NVIDIA GeForce RTX 3070 Ti (UUID: GPU-a3)`,
    answered: '2× RTX 3070 + 1× RTX 3070 Ti',
  },
  {
    program: 'nvidia-smi -L with MIG',
    printed: `GPU 0: NVIDIA A100-PCIE-40GB (UUID: GPU-5d5ba0d6-d33d-2b2c-524d-9e3d8d2b8a77)
  MIG 3g.20gb     Device  0: (UUID: MIG-c6d4f1ef-42e4-5de3-91c7-45d71c87eb3f)
  MIG 3g.20gb     Device  1: (UUID: MIG-cba663e8-9bed-5b25-b243-5985ef7c9beb)`,
    answered: '1× A100 40GB PCIe',
  },
  {
    program: 'lspci',
    printed: `00:02.0 VGA compatible controller: Intel Corporation UHD Graphics 630 (rev 02)
01:00.0 VGA compatible controller: NVIDIA Corporation GA104 [GeForce RTX 3070] (rev a1)
01:00.1 Audio device: NVIDIA Corporation GA104 High Definition Audio Controller (rev a1)
02:00.0 VGA compatible controller: NVIDIA Corporation GA104 [GeForce RTX 3070 Lite Hash Rate] (rev a1)
02:00.1 Audio device: NVIDIA Corporation GA104 High Definition Audio Controller (rev a1)`,
    answered: '2× RTX 3070',
  },
  {
    program: 'lspci -nn',
    printed: `01:00.0 VGA compatible controller [0300]: NVIDIA Corporation AD102 [GeForce RTX 4090] [10de:2684] (rev a1)
01:00.1 Audio device [0403]: NVIDIA Corporation AD102 High Definition Audio Controller [10de:22ba] (rev a1)
03:00.0 VGA compatible controller [0300]: Advanced Micro Devices, Inc. [AMD/ATI] Navi 31 [Radeon RX 7900 XT/7900 XTX/7900 GRE/7900M] [1002:744c] (rev c8)`,
    answered: 'asks: RX 7900 XT + RTX 4090 | RX 7900 XTX + RTX 4090 | RX 7900 GRE + RTX 4090',
  },
  {
    program: 'lspci -nn with an old list of names',
    printed: `01:00.0 VGA compatible controller [0300]: NVIDIA Corporation Device [10de:2c02] (rev a1)
02:00.0 VGA compatible controller [0300]: NVIDIA Corporation Device [10de:2c02] (rev a1)`,
    answered: '2× RTX 5080',
  },
  {
    program: 'lspci -n',
    printed: `01:00.0 0300: 10de:2204 (rev a1)
01:00.1 0403: 10de:1aef (rev a1)
02:00.0 0300: 10de:2204 (rev a1)
02:00.1 0403: 10de:1aef (rev a1)`,
    answered: '2× RTX 3090',
  },
  {
    program: 'lspci -v',
    printed: `0a:00.0 VGA compatible controller: NVIDIA Corporation TU106 [GeForce RTX 2060 SUPER] (rev a1) (prog-if 00 [VGA controller])
	Subsystem: ASUSTeK Computer Inc. TU106 [GeForce RTX 2060 SUPER]
	Flags: bus master, fast devsel, latency 0, IRQ 86
	Memory at f6000000 (32-bit, non-prefetchable) [size=16M]
	Kernel driver in use: nvidia
	Kernel modules: nvidiafb, nouveau, nvidia_drm, nvidia`,
    answered: '1× RTX 2060 Super',
  },
  {
    program: 'rocm-smi 5 with --showproductname and --showpower',
    printed: `
======================= ROCm System Management Interface =======================
============================= Power Consumption ================================
GPU[0]		: Average Graphics Package Power (W): 102.0
GPU[1]		: Average Graphics Package Power (W): 98.0
================================ Product Info ==================================
GPU[0]		: Card series: 		Navi 21 [Radeon RX 6800/6800 XT / 6900 XT]
GPU[0]		: Card model: 		0x2406
GPU[0]		: Card vendor: 		Advanced Micro Devices, Inc. [AMD/ATI]
GPU[0]		: Card SKU: 		D4140600
GPU[1]		: Card series: 		Navi 21 [Radeon RX 6800/6800 XT / 6900 XT]
GPU[1]		: Card model: 		0x2406`,
    answered: 'asks: 2x RX 6800 100W board | 2x RX 6800 XT 100W board | 2x RX 6900 XT 100W board',
  },
  {
    program: 'rocm-smi 6',
    printed: `
GPU[0]		: Device Name: 		AMD Instinct MI300X OAM
GPU[0]		: Device ID: 		0x74a1
GPU[0]		: Current Socket Graphics Package Power (W): 641.0
GPU[1]		: Device Name: 		AMD Instinct MI300X OAM
GPU[1]		: Device ID: 		0x74a1
GPU[1]		: Current Socket Graphics Package Power (W): 639.0`,
    answered: '2× Instinct MI300X 640W board',
  },
  {
    program: 'rocm-smi 6, the short table',
    printed: `
Device  Node  IDs              Temp    Power  Partitions          SCLK    MCLK     Fan  Perf  PwrCap  VRAM%  GPU%
              (DID,     GUID)  (Edge)  (Avg)  (Mem, Compute, ID)
0       1     0x744c,   45678  52.0°C  241.0W N/A, N/A, 0         2304Mhz 1249Mhz  30%  auto  327.0W  45%    99%`,
    answered: 'asks: RX 7900 XT 241W board | RX 7900 XTX 241W board | RX 7900 GRE 241W board',
  },
  {
    program: 'rocminfo',
    printed: `
Agent 1
  Name:                    AMD Ryzen 9 5950X 16-Core Processor
  Marketing Name:          AMD Ryzen 9 5950X 16-Core Processor
  Vendor Name:             CPU
Agent 2
  Name:                    gfx1100
  Uuid:                    GPU-1234
  Marketing Name:          AMD Radeon RX 7900 XTX
  Vendor Name:             AMD`,
    answered: '1× RX 7900 XTX',
  },
  {
    program: 'HiveOS, its list of cards',
    printed: `GPU 0 01:00.0 GeForce RTX 3080 10240 MB · Gigabyte
Micron GDDR6X · 94.02.42.80.AB · PL 100 W, 320 W, 370 W
GPU 1 02:00.0 GeForce RTX 3080 10240 MB · Gigabyte
Micron GDDR6X · 94.02.42.80.AB · PL 100 W, 320 W, 370 W`,
    answered: '2× RTX 3080 10GB',
  },
  {
    program: 'HiveOS, its worker page',
    printed: `01:00.0 GeForce RTX 3070 8192 MB · ASUS
98.04 MH 52° 63% 124W
02:00.0 GeForce RTX 3070 8192 MB · ASUS
97.88 MH 55° 66% 126W`,
    answered: '2× RTX 3070 125W board',
  },
  {
    program: 'minerstat',
    printed: `GPU0 NVIDIA GeForce RTX 3060 Ti 8GB 52°C 60% 118W 60.11 MH/s
GPU1 NVIDIA GeForce RTX 3060 Ti 8GB 54°C 64% 122W 60.20 MH/s
GPU2 AMD Radeon RX 6700 XT 12GB 49°C 50% 96W 47.01 MH/s`,
    answered: '2× RTX 3060 Ti 120W board + 1× RX 6700 XT 96W board',
  },
  {
    program: 'RaveOS',
    printed: `GPU 0  RTX 3090 24GB  Micron  118.2 Mh/s  62°C  80%  290W
GPU 1  RTX 3090 24GB  Micron  118.0 Mh/s  60°C  78%  286W`,
    answered: '2× RTX 3090 288W board',
  },
  {
    program: 'T-Rex',
    printed: `20261116 10:12:33 GPU #0: Palit RTX 3060 Ti - 60.25 MH/s, [T:54C, P:121W, F:55%, E:500kH/W], 41/41 R:0%
20261116 10:12:33 GPU #1: Palit RTX 3060 Ti - 60.31 MH/s, [T:56C, P:119W, F:57%, E:507kH/W], 38/38 R:0%
20261116 10:12:33 Shares/min: 3.1 (Avr. 2.9)
20261116 10:12:33 Uptime: 1 hour 2 mins | Algo: autolykos2 | T-Rex v0.26.8`,
    answered: '2× RTX 3060 Ti 120W board',
  },
  {
    program: 'lolMiner, its beginning',
    printed: `Setup Miner...
OpenCL driver detected.
Number of OpenCL supported GPUs: 2
Device 0:
    Name:    NVIDIA GeForce RTX 3090
    Address: 1:0
    Vendor:  NVIDIA Corporation
    Drivers: CUDA, OpenCL
    Memory:  24260 MByte (24019 MByte free)
    Active:  true (Selected kernel for device: 3090)
Device 1:
    Name:    AMD Radeon RX 6800 XT
    Address: 3:0
    Vendor:  Advanced Micro Devices (AMD)
    Memory:  16368 MByte (16000 MByte free)`,
    answered: '1× RTX 3090 + 1× RX 6800 XT',
  },
  {
    program: 'lolMiner, its statistics',
    printed: `-----------------------------------------------------------------------
GPU         Speed   Pool   Temp   Power   Eff
 Name        Mh/s   Acc    deg C  W       Mh/s/W
-----------------------------------------------------------------------
 0  RTX 3070   61.12   12/0   55    122.1   0.501
 1  RTX 3070   61.20   10/0   56    121.9   0.502
-----------------------------------------------------------------------
 Total        122.32   22/0         244.0   0.501`,
    answered: '2× RTX 3070 122W board',
  },
  {
    program: 'BzMiner',
    printed: `| #   | name     | a/r/i   | hashrate | temp | power |
| 1:0 | RTX 4090 | 12/0/0  | 132.1MH  | 61C  | 291W  |
| 2:0 | RTX 4090 | 11/0/0  | 131.8MH  | 60C  | 289W  |`,
    answered: '2× RTX 4090 290W board',
  },
  {
    program: 'SRBMiner, its beginning',
    printed: `Detected 2 CUDA devices
GPU0 : NVIDIA GeForce RTX 4070 Ti [12281 MB] [busid: 01:00] [60 cu]
GPU1 : NVIDIA GeForce RTX 4070 Ti [12281 MB] [busid: 02:00] [60 cu]`,
    answered: '2× RTX 4070 Ti',
  },
  {
    program: 'SRBMiner, its statistics',
    printed: `[2026-11-16 11:00:01] GPU0 NVIDIA GeForce RTX 3080 : 45.21 Mh/s [T:58c, F:70%, P:221W] [A:12 R:0]
[2026-11-16 11:00:01] GPU1 NVIDIA GeForce RTX 3080 : 45.30 Mh/s [T:59c, F:71%, P:223W] [A:10 R:0]`,
    answered: '2× RTX 3080 10GB 222W board',
  },
  {
    program: 'krig',
    printed: `[krig] GPU0 NVIDIA GeForce RTX 5090  1,402.1 MH/s  561W  64C  fan 71%  A:120 R:0
[krig] GPU1 NVIDIA GeForce RTX 5090  1,398.8 MH/s  563W  66C  fan 74%  A:118 R:1`,
    answered: '2× RTX 5090 562W board',
  },
  {
    program: 'Rigel',
    printed: `+----+------------------+-------+---------+------+-----+------------+
| ID | Name             | CCLK  | MCLK    | Temp | Fan | Power      |
| 0  | RTX 3070         | 1095  | 8200    | 52C  | 60% | 119 W      |
| 1  | RTX 3070         | 1095  | 8200    | 54C  | 62% | 121 W      |`,
    answered: '2× RTX 3070 120W board',
  },
  {
    program: 'RGMiner',
    printed: `GPU[0] RTX 3060 12GB | 50.1 MH/s | 52C | 60% | 110W
GPU[1] RTX 3060 12GB | 50.3 MH/s | 53C | 61% | 112W`,
    answered: '2× RTX 3060 12GB 111W board',
  },
  {
    program: 'GMiner',
    printed: `+-------+-----------+---------+-----+------+------+------+
| ID    GPU        Temp   Fan   Speed       Shares  Core  Mem   Power   Efficiency |
| 0     RTX 3070   55 C   60 %  61.12 MH/s  12/0/0  1095  8100  121 W   505 Kh/W   |
| 1     RTX 3070   57 C   62 %  61.03 MH/s  10/0/0  1095  8100  123 W   496 Kh/W   |
Pool: example Total 122.15 MH/s`,
    answered: '2× RTX 3070 122W board',
  },
  {
    program: 'NBMiner',
    printed: `|ID|           Device|   Hashrate|Accept|Reject|Inv|Powr|CTmp|MTmp|Fan|CClk|GMClk|MUtl|
| 0|    NVIDIA 3080  |  98.10 M  |    12|     0|  0| 221|  58|  90| 70|1200|10251| 100|
| 1|    NVIDIA 3080  |  97.90 M  |    10|     0|  0| 223|  59|  92| 71|1200|10251| 100|
|------------------|   196.0 M  |    22|     0|  0| 444|`,
    answered: '2× RTX 3080 10GB 222W board',
  },
  {
    program: 'TeamRedMiner',
    printed: `[2026-11-16 11:00:01] GPU 0 [52C, fan 60%] ethash: 31.02Mh/s, avg 31.01Mh/s, pool 30.1Mh/s a:12 r:0 hw:0
[2026-11-16 10:59:00] GPU PCIe      CUs CoreMhz SocMhz MemMhz TEdge TJct TMem  FAN  VDDC   Power   ETH Cfg
[2026-11-16 10:59:00]   0 03:00.0   36  1150    -      2000    52C   58C  64C   60%  800 mV 78 W   A288
[2026-11-16 10:58:00]  0 1  GPU  Radeon RX 580   8GB`,
    answered: '1× RX 580 8GB',
  },
  {
    program: 'Phoenix',
    printed: `GPU1: NVIDIA GeForce RTX 3060 Ti (pcie 1), CUDA cap. 8.6, 8 GB VRAM, 38 CUs
GPU2: NVIDIA GeForce RTX 3060 Ti (pcie 2), CUDA cap. 8.6, 8 GB VRAM, 38 CUs
GPU1: 52C 60% 118W, GPU2: 54C 62% 120W`,
    answered: '2× RTX 3060 Ti 119W board',
  },
  {
    program: 'Windows device manager',
    printed: `Display adapters
  AMD Radeon(TM) Graphics
  NVIDIA GeForce RTX 4070 Laptop GPU`,
    answered: '1× RTX 4070 Laptop',
  },
  {
    program: 'wmic',
    printed: `Name                        AdapterRAM
Intel(R) UHD Graphics 770   1073741824
NVIDIA GeForce RTX 3060     4293918720`,
    answered: '1× RTX 3060 12GB',
  },
  {
    program: 'dxdiag',
    printed: `---------------
Display Devices
---------------
           Card name: NVIDIA GeForce RTX 4060
        Manufacturer: NVIDIA
           Chip type: NVIDIA GeForce RTX 4060
            DAC type: Integrated RAMDAC
         Device Type: Full Device (POST)
          Device Key: Enum\\PCI\\VEN_10DE&DEV_2882&SUBSYS_40ED1458&REV_A1
      Display Memory: 24328 MB
    Dedicated Memory: 7971 MB
       Shared Memory: 16357 MB`,
    answered: '1× RTX 4060',
  },
  {
    program: 'an Akash manifest',
    printed: `profiles:
  compute:
    web:
      resources:
        cpu:
          units: 8
        memory:
          size: 32Gi
        gpu:
          units: 4
          attributes:
            vendor:
              nvidia:
                - model: h100
                  ram: 80Gi
                  interface: sxm`,
    answered: '4× H100 SXM',
  },
  {
    program: 'an Akash manifest of several cards',
    printed: `        gpu:
          units: 1
          attributes:
            vendor:
              nvidia:
                - model: rtx4090
                - model: rtx3090`,
    answered: 'asks: RTX 4090 | RTX 3090',
  },
  {
    program: 'clinfo',
    printed: `  Device Name                                     NVIDIA GeForce RTX 3080 Ti
  Device Vendor                                   NVIDIA Corporation
  Global memory size                              12622364672 (11.76GiB)`,
    answered: '1× RTX 3080 Ti',
  },
  {
    program: 'inxi',
    printed: `Graphics:
  Device-1: AMD Navi 23 [Radeon RX 6600/6600 XT/6600M] vendor: Sapphire driver: amdgpu v: kernel
  Device-2: NVIDIA GA106 [GeForce RTX 3060 Lite Hash Rate] driver: nvidia v: 550.54`,
    answered: 'asks: RX 6600 + RTX 3060 12GB | RX 6600 XT + RTX 3060 12GB',
  },
  {
    program: 'nvitop',
    printed: `| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |
|   0  GeForce RTX 3090    Off  | 00000000:01:00.0 Off |                  N/A |
| MAX  66C   P2  341W / 350W    | 22.32GiB / 24.00GiB  |   100%      Default  |`,
    answered: '1× RTX 3090 341W board',
  },
  {
    program: 'gpustat',
    printed: `rig01                Mon Nov 16 10:00:00 2026  580.95.05
[0] NVIDIA GeForce RTX 4090 | 61°C,  98 %, 312 / 450 W |  8123 / 24564 MB | miner(8000M)
[1] NVIDIA GeForce RTX 4090 | 60°C,  97 %, 308 / 450 W |  8123 / 24564 MB | miner(8000M)`,
    answered: '2× RTX 4090 310W board',
  },
];
