/** What `tsc --strict` must accept, and what it must refuse, of torch.hub. Compiled, never run. */
import type * as Hub from '../../src/hub';

declare const hub: typeof Hub;

export function anAddressComesFirst(): void {
  hub.loadStateDictFromUrl('https://example.com/a.pth');
  hub.loadStateDictFromUrl(
    new URL('https://example.com/a.pth'),
    '/models',
    'cpu',
    false,
    true,
    'b.pth',
    true,
  );
  const options: Hub.LoadStateDictFromUrlOptions = { mapLocation: { cpu: 'meta' }, progress: undefined };
  hub.loadStateDictFromUrl('https://example.com/a.pth', options);
  hub.loadStateDictFromUrl({ url: 'https://example.com/a.pth', modelDir: new URL('file:///models') });
  hub.downloadUrlToFile('https://example.com/a.pth', 'a.pth', { hashPrefix: 'beef' });
  const folder: string = hub.getDir();
  hub.setDir(folder);
  // @ts-expect-error no address
  hub.loadStateDictFromUrl({ modelDir: '/models' });
  // @ts-expect-error no such option
  hub.loadStateDictFromUrl('https://example.com/a.pth', { model_dir: '/models' });
  // @ts-expect-error no place
  hub.downloadUrlToFile('https://example.com/a.pth');
  // @ts-expect-error no folder
  hub.setDir();
}
