/**
 * Chromium's viewer of traces (`chrome://tracing`), as the Python package torch-tb-profiler brings it: the
 * same page, for browsers that are built without it.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { nodePackages } from './nodePackages';
import { packagesFolder } from './pythonPackages';

/** An address that no server has to answer: the page's requests are answered here. */
const ORIGIN = 'http://trace.invalid';

const HTML = `<!doctype html>
<meta charset="utf-8">
<style>html, body, #viewer { margin: 0; width: 100%; height: 100%; overflow: hidden }</style>
<script>window.__hideTraceViewerPolyfillWarning = true</script>
<script src="/components.js"></script>
<link rel="import" href="/viewer.html">`;

/** What the viewer made of a trace. */
export interface ShownTrace {
  /** The names of the ranges on each thread, by the thread's name. */
  threads: Record<string, string[]>;
  /** Arrows from one range to another. */
  flows: number;
  warnings: string[];
}

/** Opens a trace's text in the viewer, on a page that is new. */
export async function showTrace(page: Page, trace: string): Promise<ShownTrace> {
  const profiler = packagesFolder(['torch-tb-profiler==0.4.3']);
  // The viewer is written in web components of an older standard.
  const components = nodePackages('webcomponents-0.7.24', ['webcomponents.js@0.7.24']);
  const files: Record<string, [type: string, file: string]> = {
    '/viewer.html': [
      'text/html',
      path.join(profiler, 'torch_tb_profiler', 'static', 'trace_viewer_full.html'),
    ],
    '/components.js': ['text/javascript', path.join(components, 'webcomponents.js', 'webcomponents.min.js')],
  };
  await page.route(`${ORIGIN}/**`, (route) => {
    const file = files[new URL(route.request().url()).pathname];
    if (file === undefined) return route.fulfill({ contentType: 'text/html', body: HTML });
    return route.fulfill({ contentType: file[0], body: fs.readFileSync(file[1]) });
  });
  await page.goto(ORIGIN);
  await page.waitForFunction('window.tr !== undefined && window.Polymer !== undefined');
  return page.evaluate<ShownTrace>(`(async (trace) => {
    const model = new tr.Model();
    await new tr.importer.Import(model).importTraces([trace]);
    const container = document.createElement('track-view-container');
    container.id = 'track_view_container';
    const viewer = document.createElement('tr-ui-timeline-view');
    viewer.id = 'viewer';
    viewer.track_view_container = container;
    Polymer.dom(viewer).appendChild(container);
    viewer.globalMode = true;
    Polymer.dom(document.body).appendChild(viewer);
    viewer.model = model;
    const threads = {};
    for (const thread of model.getAllThreads())
      threads[thread.userFriendlyName] = thread.sliceGroup.slices.map((slice) => slice.title);
    return {
      threads,
      flows: model.flowEvents.length,
      warnings: model.importWarnings.map((warning) => warning.message),
    };
  })(${JSON.stringify(trace)})`);
}
