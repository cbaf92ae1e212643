/** Charts and pictures as SVG files, drawn by Apache ECharts without a browser. */
import fs from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import * as echarts from 'echarts';
import type { Tensor } from 'torch-node';

type Numbers = ArrayLike<number>;

/** One curve or cloud of points. */
export interface Series {
  name?: string;
  x: Numbers;
  y: Numbers;
  /** A line (default), a line with a mark at each point, or only the marks. */
  style?: 'line' | 'marks' | 'points';
}

export interface ChartOptions {
  title?: string | undefined;
  xLabel?: string | undefined;
  yLabel?: string | undefined;
}

function write(file: string, width: number, height: number, option: echarts.EChartsOption): void {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, backgroundColor: '#fff', ...option });
  fs.writeFileSync(file, chart.renderToSVGString());
  chart.dispose();
}

/** Draws curves and points: matplotlib's `plt.plot`. */
export function plot(file: string, series: readonly Series[], options: ChartOptions = {}): void {
  const axis = { type: 'value', scale: true, nameLocation: 'middle' } as const;
  write(file, 640, 480, {
    title: { text: options.title ?? '', left: 'center', top: 8 },
    legend: { top: 38, show: series.some(({ name }) => name !== undefined) },
    grid: { left: 70, right: 30, top: 70, bottom: 50 },
    xAxis: { ...axis, name: options.xLabel ?? '', nameGap: 30 },
    yAxis: { ...axis, name: options.yLabel ?? '', nameGap: 50 },
    series: series.map(({ name, x, y, style = 'line' }) => ({
      ...(name !== undefined && { name }),
      type: style === 'points' ? ('scatter' as const) : ('line' as const),
      data: Array.from(x, (value, i) => [value, y[i]!]),
      showSymbol: style === 'marks',
      symbolSize: style === 'points' ? 5 : 6,
    })),
  });
}

/** Numbers as a picture: [height, width] in grey, [height, width, 3] in colours of 0 to 1. */
export interface Picture {
  pixels: Tensor;
  title?: string;
}

/** Draws pictures in rows, each with its title. */
export function pictures(file: string, list: readonly Picture[], columns: number, size = 140): void {
  const rows = Math.ceil(list.length / columns);
  const titleHeight = 24;
  const elements = list.flatMap(({ pixels, title = '' }, i) => {
    const x = (i % columns) * (size + 20) + 10;
    const y = Math.floor(i / columns) * (size + titleHeight + 10);
    return [
      { type: 'text', style: { text: title, x: x + size / 2, y: y + 6, align: 'center', fontSize: 13 } },
      {
        type: 'image',
        style: { image: dataUrl(pixels, size), x, y: y + titleHeight, width: size, height: size },
      },
    ] as const;
  });
  const height = rows * (size + titleHeight + 10);
  write(file, columns * (size + 20), height, { graphic: elements as never });
}

/** Draws a picture beside a bar for each class's probability. */
export function classProbabilities(file: string, pixels: Tensor, probabilities: Numbers): void {
  write(file, 640, 340, {
    title: { text: 'Class Probability', left: 440 },
    grid: { left: 370, right: 30, top: 40, bottom: 30 },
    xAxis: { type: 'value', min: 0, max: 1.1 },
    yAxis: { type: 'category', data: Array.from(probabilities, (_, i) => String(i)) },
    series: [{ type: 'bar', data: Array.from(probabilities) }],
    graphic: [
      { type: 'image', style: { image: dataUrl(pixels, 280), x: 30, y: 40, width: 280, height: 280 } },
    ],
  });
}

/**
 * A PNG of the pixels, from their least value (black) to their greatest,
 * enlarged to about `size` by repeating them.
 */
function dataUrl(pixels: Tensor, size: number): string {
  const [height, width, channels = 1] = pixels.shape as [number, number, number?];
  const isColour = channels === 3;
  const values = pixels.detach().cpu().double();
  const low = isColour ? 0 : values.min().item();
  const span = isColour ? 1 : values.max().item() - low || 1;
  const bytes = values.sub(low).div(span).clamp(0, 1).mul(255).round().to('uint8').contiguous();
  const data = bytes.toTypedArray() as Uint8Array;
  const times = Math.max(1, Math.floor(size / Math.max(width, height)));
  const rowBytes = 1 + width * times * channels;
  const raw = Buffer.alloc(rowBytes * height * times); // each row begins with its filter: 0, none
  for (let y = 0; y < height * times; y++) {
    let at = y * rowBytes + 1;
    for (let x = 0; x < width * times; x++) {
      const from = (Math.floor(y / times) * width + Math.floor(x / times)) * channels;
      for (let c = 0; c < channels; c++) raw[at++] = data[from + c]!;
    }
  }
  return `data:image/png;base64,${png(width * times, height * times, isColour, raw).toString('base64')}`;
}

function png(width: number, height: number, isColour: boolean, raw: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, isColour ? 2 : 0, 0, 0, 0], 8); // 8 bits a band
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  result.set(body, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}
