/** A Next.js application with the app router: a route handler and a page that compute on the server. */

/** Starts the built application and asks it; the last line that it prints is `ok`. */
const query = `
import { spawn } from 'node:child_process';
import net from 'node:net';

const port = await new Promise((resolve) => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
const server = spawn(process.execPath, [process.argv[2], 'start', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'inherit' });
const ask = async (path) => (await fetch('http://127.0.0.1:' + port + path)).text();
let answer;
for (let tries = 0; tries < 240 && answer === undefined && server.exitCode === null; tries++) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  answer = await ask('/sum?n=3').catch(() => undefined);
}
const page = await ask('/');
server.kill();
console.log(answer === '{"sum":6}' && page.includes('tensor([1., 1.])') ? 'ok' : answer + page);
`;

export const nextApp = {
  'next.config.mjs': "export default { serverExternalPackages: ['torch-node'] };\n",
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  'app/page.jsx': `import torch from 'torch-node';

export const dynamic = 'force-dynamic';

export default function Page() {
  return <p>{String(torch.ones(2))}</p>;
}
`,
  'app/sum/route.js': `import torch from 'torch-node';

export function GET(request) {
  const n = Number(new URL(request.url).searchParams.get('n'));
  return Response.json({ sum: torch.ones(2, n).sum().item() });
}
`,
  'query.mjs': query,
};
